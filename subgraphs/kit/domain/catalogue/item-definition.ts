import { z } from 'zod';
import { nationalElements } from './national/national-elements.js';

/**
 * The shape of one service item (政务服务事项) as its department writes it: one YAML file an item.
 * Strict everywhere, so that a misspelt key is a fault and not a silent omission.
 * Element names follow the national implementation list (国家政务服务事项实施清单); the decision record
 * of the catalogue maps them.
 */
const slug = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
const upperCode = z.string().regex(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/, 'upper-case words joined by underscores');
const text = z.string().trim().min(1);

const basis = z.strictObject({
  /** 法律法规名称, with 《》 */ document: text,
  /** 条款 */ article: text,
});

export const timeUnit = z.enum(['WORKING_DAY', 'CALENDAR_DAY', 'HOUR', 'MONTH']);

const limit = z.strictObject({
  amount: z.number().int().min(0),
  unit: timeUnit,
  note: text.optional(),
});

/** Answers under which something applies: every named question must have one of the listed options. */
export const condition = z.record(upperCode, z.array(upperCode).min(1));

const question = z.strictObject({
  code: upperCode,
  text,
  help: text.optional(),
  options: z.array(z.strictObject({ code: upperCode, text })).min(2),
  /** Asked only under these answers to earlier questions. */
  askedWhen: condition.optional(),
  /** The department itself looks at the answer when it decides: nothing in the catalogue need depend on it. */
  forDecision: z.boolean().optional(),
});

/** A question of the common vocabulary: the same code, text and options wherever it is asked. */
const commonQuestion = z.strictObject({ use: upperCode, askedWhen: condition.optional(), forDecision: z.boolean().optional() });

const materialShape = {
  code: upperCode,
  name: text,
  /** 材料必要性 */
  necessity: z.enum(['REQUIRED', 'CONDITIONAL', 'OPTIONAL']),
  /** 容缺后补: may follow later against a written promise */
  tolerable: z.boolean().default(false),
  when: condition.optional(),
  /** 材料类型 */
  kind: z.enum(['ORIGINAL', 'COPY', 'ORIGINAL_AND_COPY']),
  /** 材料形式 */
  form: z.enum(['PAPER', 'ELECTRONIC', 'PAPER_OR_ELECTRONIC']),
  originals: z.number().int().min(0).default(1),
  copies: z.number().int().min(0).default(0),
  /** 查验后退回 */
  inspectAndReturn: z.boolean().default(false),
  /** 来源渠道 */
  source: z.enum(['APPLICANT', 'GOVERNMENT', 'OTHER']),
  issuer: text.optional(),
  /** 免于提交的方式 */
  waiver: z.enum(['E_LICENCE', 'DATA_SHARE', 'PROMISE', 'NONE']).default('NONE'),
  /** 受理标准 */
  standard: text,
  /** 规格、空白表、样表、填报须知、备注 */
  pageFormat: text.optional(),
  blankForm: text.optional(),
  sample: text.optional(),
  fillHint: text.optional(),
  remark: text.optional(),
  /** The department's own wording in the one-time notice, in place of the generated one. What the notice must say besides is added all the same. */
  notice: z.strictObject({ wrong: text.optional(), repair: text.optional() }).optional(),
  basis,
};
const ownMaterial = z.strictObject(materialShape);
/**
 * A material of the common vocabulary, with what differs here. The defaults are taken off: a default would count as a
 * difference and overwrite what the vocabulary says.
 */
const { code: _, ...sharedShape } = {
  ...materialShape,
  tolerable: materialShape.tolerable.unwrap(),
  originals: materialShape.originals.unwrap(),
  copies: materialShape.copies.unwrap(),
  inspectAndReturn: materialShape.inspectAndReturn.unwrap(),
  waiver: materialShape.waiver.unwrap(),
};
const commonMaterial = z.strictObject({ ...z.strictObject(sharedShape).partial().shape, use: upperCode });

const point = z.strictObject({
  code: upperCode,
  /** 审查要点 */
  title: text,
  /** The material or form field that it looks at. */
  material: upperCode.optional(),
  when: condition.optional(),
  /** 通过标准: what makes it pass, as the clerk checks it */
  passes: text,
  /** What the applicant is told when it fails. */
  fails: text,
  /** How the applicant repairs it. */
  repair: text,
  basis,
  /** CEL expression over `form`, `answers` and `today`, where the form holds the data: the point judges itself. */
  check: text.optional(),
});

const guide = z.strictObject({
  summary: text,
  /** 受理条件 */ conditions: z.array(text).min(1),
  /** 办理流程 */ steps: z.array(text).min(1),
  /** 办理地点 */ place: text,
  /** 办理时间 */ hours: text,
  /** 咨询电话 */ consult: text,
  /** 监督投诉电话 */ supervise: text,
  /** 收费 */ fee: z.strictObject({ charged: z.boolean(), basis: text.optional(), standard: text.optional() }),
  /** 救济途径 */ remedies: text,
  /** 常见问题 */ faq: z.array(z.strictObject({ question: text, answer: text })).default([]),
});

const excludedProcedure = z.strictObject({
  /** 特别程序 */
  procedure: z.enum([
    'SITE_INSPECTION',
    'HEARING',
    'TENDER',
    'TESTING',
    'QUARANTINE',
    'APPRAISAL',
    'EXPERT_REVIEW',
    'PUBLIC_NOTICE',
    'COMMITTEE_APPROVAL',
  ]),
  max: limit,
  /** Only under these answers. */
  when: condition.optional(),
  basis,
});

/** 办理环节: a step that these answers add to the ordinary way of the item (受理、审查、决定、出件). */
const extraStep = z.strictObject({
  code: upperCode,
  /** 环节名称 */ name: text,
  /** 办理人员 */ by: z.enum(['WINDOW', 'DEPARTMENT', 'EXPERT', 'SUPERIOR', 'OUTSIDE']),
  /** The special procedure (特别程序) that it is; its longest time stands under `limits.excluded`. */
  procedure: excludedProcedure.shape.procedure.optional(),
  /** 审查标准 */ standard: text,
  when: condition.optional(),
  basis,
});

/**
 * 情形选择: of these materials or points exactly one applies in every scenario of `when`. It is how a department says that a
 * choice is complete: the proof then finds the scenario in which none applies (a gap) or two do (a contradiction).
 */
const choice = z.strictObject({
  code: upperCode,
  /** What is chosen, e.g. 住所证明 */ name: text,
  of: z.enum(['MATERIALS', 'POINTS']),
  codes: z.array(upperCode).min(2),
  when: condition.optional(),
});

const limits = z.strictObject({
  /** 时限起算 */ from: z.enum(['RECEIVED', 'ACCEPTED']),
  /** 法定办结时限; null where no law sets one */ legal: limit.extend({ basis }).nullable(),
  /** 承诺办结时限 */ committed: limit,
  /** 补正告知时限 */ notice: limit,
  /** 逾期未告知即为受理 */ deemedAcceptance: z.boolean(),
  /** 延期 */ extension: limit.extend({ approver: z.enum(['DEPT_HEAD', 'GOVERNMENT_HEAD']), basis }).nullable(),
  excluded: z.array(excludedProcedure).default([]),
});

/** 实质核查: the substance of an application is checked, not only its form, and by two or more (行政许可法 art. 34 para. 3). */
const substantiveCheck = z.strictObject({ when: condition.optional(), basis });

/** 听证告知: before what kind of decision those concerned are told that they may ask for a hearing (行政许可法 art. 47). */
const hearing = z.strictObject({ before: z.enum(['DENIAL', 'DECISION']), when: condition.optional(), basis });

const result = z.strictObject({
  /** 结果名称 */ name: text,
  /** 结果类型 */ kind: z.enum(['LICENCE', 'APPROVAL', 'CERTIFICATE', 'RECEIPT', 'NOTICE', 'DECISION', 'AGREEMENT']),
  /** 有效期; null = no expiry */ validity: limit.nullable(),
});

/** A JSON Schema object. `$ref: "vocabulary#/<field>"` takes a field of the common vocabulary. */
const formSchema = z.strictObject({
  properties: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), z.record(z.string(), z.unknown())),
  required: z.array(z.string()).default([]),
  /** Fields that apply only under these answers; elsewhere they are neither shown nor required. */
  fieldsWhen: z.record(z.string(), condition).default({}),
});

export const itemSource = z.strictObject({
  slug,
  name: z.strictObject({ zh: text, en: text }),
  /** 基本编码 (12) and the two digits of the 业务办理项, where published */
  nationalCode: z
    .strictObject({
      basic: z.string().regex(/^\d{11}[\dXY]$/),
      handling: z
        .string()
        .regex(/^\d{2}$/)
        .optional(),
    })
    .optional(),
  /** 事项类型 */
  type: z.enum(['LICENCE', 'CONFIRMATION', 'PAYMENT', 'REWARD', 'ADJUDICATION', 'OTHER', 'PUBLIC_SERVICE']),
  /** 办件类型 */
  handling: z.enum(['INSTANT', 'COMMITTED', 'REPORTED']),
  /** 设定依据 */
  basis: z.array(basis).min(1),
  /** 服务对象 */
  serves: z.array(z.enum(['ENTERPRISE', 'SELF_EMPLOYED', 'COOPERATIVE', 'INSTITUTION', 'PERSON'])).min(1),
  /** 搜索关键词 */
  keywords: z.array(text).default([]),
  limits,
  substantiveCheck: substantiveCheck.optional(),
  hearing: hearing.optional(),
  guide,
  questions: z.array(z.union([question, commonQuestion])).default([]),
  materials: z.array(z.union([ownMaterial, commonMaterial])).default([]),
  points: z.array(point).min(1),
  /** Steps that the answers add. */
  steps: z.array(extraStep).optional(),
  choices: z.array(choice).optional(),
  form: formSchema,
  /** Names of form fields that the result of this item creates for later steps of a joint matter. */
  produces: z.array(z.string()).default([]),
  result,
  /** Elements of the national list that no other key bears. */
  elements: nationalElements.optional(),
  /** Paths that are general practice and not read in a published source: the department must confirm them. */
  toConfirm: z.array(text).default([]),
});

export type ItemSource = z.infer<typeof itemSource>;
export type Condition = z.infer<typeof condition>;
export type TimeUnit = z.infer<typeof timeUnit>;
export type Limit = z.infer<typeof limit>;
export type Basis = z.infer<typeof basis>;
export type Question = z.infer<typeof question>;
export type Material = z.infer<typeof ownMaterial>;
export type ReviewPoint = z.infer<typeof point>;
export type ExtraStep = z.infer<typeof extraStep>;
export type Choice = z.infer<typeof choice>;

/** An item with everything of the vocabulary written out: it can be read, judged and kept without any other file. */
export type ItemDefinition = Omit<ItemSource, 'materials' | 'questions'> & {
  readonly materials: readonly Material[];
  readonly questions: readonly Question[];
};

export const vocabularySource = z.strictObject({
  fields: z.record(z.string(), z.record(z.string(), z.unknown())),
  materials: z.array(ownMaterial),
  questions: z.array(question),
});
export type Vocabulary = z.infer<typeof vocabularySource>;
