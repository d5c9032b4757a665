import Ajv2020Module, { type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { certificateKind, type IdentifierKind, identifierFault, isCreditCode, isIdNumber } from '../identifiers/index.js';
import type { Message } from '../message.js';
import type { RefusalDetail } from '../rule.js';
import { type Answers, applies } from './condition.js';
import type { ItemDefinition } from './item-definition.js';

const Ajv2020 = Ajv2020Module.default;
const addFormats = addFormatsModule.default;

/** Keywords that say how a field is shown and protected; they do not validate. */
const annotations = ['x-personal', 'x-public-when', 'x-labels', 'x-help'] as const;

export interface FormSchema {
  readonly type: 'object';
  readonly additionalProperties: false;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required: readonly string[];
}

/** The JSON Schema of an item's application form under these answers, without the fields `supplied` by other steps. Pure. */
export function formSchemaOf(item: Pick<ItemDefinition, 'form'>, answers: Answers, supplied: readonly string[] = []): FormSchema {
  const fits = (name: string) => applies(item.form.fieldsWhen[name], answers) && !supplied.includes(name);
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(Object.entries(item.form.properties).filter(([name]) => fits(name))),
    required: item.form.required.filter(fits),
  };
}

/** Makes the validator of a form's schema; throws where the schema itself is wrong. Unknown `x-` keywords are annotations. */
export function compileForm(schema: object, today?: string): ValidateFunction {
  const ajv = validatorOf(today);
  try {
    return ajv.compile(schema);
  } finally {
    // It would keep every schema it has ever seen.
    ajv.removeSchema(schema);
  }
}

/**
 * Everything that is wrong with a form submitted `today` (ISO date), at once; empty when it fits. Identifiers among `allowed`
 * are taken though their check digit fails: a few were issued so.
 */
export function formFaults(schema: FormSchema, form: unknown, today?: string, allowed: ReadonlySet<string> = new Set()): RefusalDetail[] {
  const validate = keptValidator(schema, today);
  if (validate(form)) return [];
  const standing = (validate.errors ?? []).filter(
    (error) => !(isIdentifier(error) && allowed.has(String(valueAt(form, error.instancePath)))),
  );
  return standing.map((error) => faultOf(error, valueAt(form, error.instancePath), today));
}

function isIdentifier({ keyword, params }: ErrorObject): boolean {
  return keyword === 'format' && ['credit-code', 'id-number', 'certificate-number'].includes(params.format as string);
}

/** What stands at a JSON pointer. */
function valueAt(form: unknown, pointer: string): unknown {
  const keys = pointer.split('/').slice(1);
  return keys.reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | null | undefined)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')],
    form,
  );
}

/** By day and text of the schema. When there are so many, all are let go and made again as they are asked for. */
const keptForms = new Map<string, ValidateFunction>();
const MOST_KEPT_FORMS = 200;

/** To make a validator takes hundreds of times as long as to use it. Two schemas of one text, on one day, are one form. */
function keptValidator(schema: FormSchema, today: string | undefined): ValidateFunction {
  const key = `${today} ${JSON.stringify(schema)}`;
  const known = keptForms.get(key);
  if (known !== undefined) return known;
  const made = compileForm(schema, today);
  if (keptForms.size >= MOST_KEPT_FORMS) keptForms.clear();
  keptForms.set(key, made);
  return made;
}

const validators = new Map<string | undefined, Validator>();
type Validator = InstanceType<typeof Ajv2020>;

/**
 * A validator that knows the identifiers of the field, made once a day: making one compiles the meta-schemas, which takes
 * longer than most forms. `today` (ISO date) is the day of submission: a citizen born after it does not exist.
 */
function validatorOf(today: string | undefined): Validator {
  const known = validators.get(today);
  if (known !== undefined) return known;
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, keywords: [...annotations] });
  addFormats(ajv);
  ajv.addFormat('credit-code', isCreditCode);
  ajv.addFormat('id-number', (value: string) => isIdNumber(value, today));
  ajv.addFormat('certificate-number', (value: string) => certificateKind(value, today) !== null);
  if (validators.size > 2) validators.clear();
  validators.set(today, ajv);
  return ajv;
}

function faultOf(error: ErrorObject, value: unknown, today?: string): RefusalDetail {
  const missing = error.keyword === 'required' ? `/${error.params.missingProperty}` : '';
  const extra = error.keyword === 'additionalProperties' ? `/${error.params.additionalProperty}` : '';
  return {
    subject: `${error.instancePath}${missing}${extra}` || '/',
    message: identifierMessage(error, value, today) ?? { zh: chineseFault(error), en: error.message ?? error.keyword },
  };
}

function identifierMessage(error: ErrorObject, value: unknown, today?: string): Message | null {
  return isIdentifier(error) && typeof value === 'string' ? identifierFault(error.params.format as IdentifierKind, value, today) : null;
}

function chineseFault(error: ErrorObject): string {
  switch (error.keyword) {
    case 'required':
      return '必填项未填写';
    case 'additionalProperties':
      return '不属于本次申请的表单项';
    case 'format':
      return '格式或者校验位不正确';
    case 'enum':
      return '不在可选范围内';
    case 'type':
      return ['number', 'integer'].includes(error.params.type as string)
        ? '应填写数字，不带货币符号、单位和分隔符（金额以元为单位）'
        : '数据类型不正确';
    case 'minItems':
    case 'maxItems':
      return '条目数量不符合要求';
    case 'minLength':
    case 'maxLength':
      return '长度不符合要求';
    case 'pattern':
      return '格式不正确';
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return '数值超出允许范围';
    default:
      return '不符合填写要求';
  }
}
