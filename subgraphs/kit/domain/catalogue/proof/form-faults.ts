import { personalKinds } from '../../privacy/index.js';
import { type ContentFault, fault } from '../content-fault.js';
import { compileForm, formSchemaOf } from '../form.js';
import type { ItemDefinition } from '../item-definition.js';

/** A form that names fields it does not have, cannot be validated, or marks personal data in a way that no mask knows. Pure. */
export function formFaults(item: ItemDefinition): ContentFault[] {
  const { properties, required, fieldsWhen } = item.form;
  const unknown = (place: string, names: readonly string[]) =>
    names
      .filter((name) => !Object.hasOwn(properties, name))
      .map((name) => fault('FIELD_UNKNOWN', place, `申请表单没有${name}这一项`, `The form has no field ${name}`));
  return [
    ...unknown('form/required', required),
    ...unknown('form/fieldsWhen', Object.keys(fieldsWhen)),
    ...Object.entries(properties).flatMap(([name, schema]) =>
      markedKinds(schema)
        .filter((kind) => !personalKinds.some((known) => known === kind))
        .map((kind) =>
          fault('MASK_UNKNOWN', `form/properties/${name}`, `没有名为${String(kind)}的脱敏方式`, `There is no mask ${String(kind)}`),
        ),
    ),
    ...schemaFaults(item),
  ];
}

/** Every field at once, whatever the answers: a field that applies rarely must not fail for the first who needs it. */
function schemaFaults(item: ItemDefinition): ContentFault[] {
  try {
    compileForm(formSchemaOf({ form: { ...item.form, fieldsWhen: {} } }, {}));
    return [];
  } catch (error) {
    const reason = (error as Error).message;
    return [fault('FORM_INVALID', 'form', `申请表单的格式定义不正确：${reason}`, reason)];
  }
}

/** The values of every `x-personal` at any depth. */
function markedKinds(schema: unknown): unknown[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => (key === 'x-personal' ? [value] : markedKinds(value)));
}
