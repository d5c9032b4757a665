import { canonicalJson } from '../canonical-json.js';
import { ChecklistFault, type ChecklistPart } from './checklist-part.js';
import type { Answers } from './condition.js';
import { type FormSchema, formSchemaOf } from './form.js';
import { answersFor } from './scenario.js';

type Data = Readonly<Record<string, unknown>>;

/**
 * One form for all parts: each field once, required where any part requires it, without what earlier steps supply.
 * Throws ChecklistFault when two parts mean different things by one field name.
 */
export function mergedForm(parts: readonly ChecklistPart[], answers: Answers): FormSchema {
  refuseContradictions(parts);
  const forms = parts.map(({ item, supplied }) => formSchemaOf(item, answersFor(item, answers), supplied));
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.assign({}, ...forms.map(({ properties }) => properties)),
    required: [...new Set(forms.flatMap(({ required }) => required))],
  };
}

/**
 * What one part may see of the form (个人信息保护法 art. 6, 34: no more than its duty needs): the fields of its own item,
 * inner fields included, with the data that earlier steps produced. A produced value wins over a typed one, and a field
 * that is to be produced is never taken from the applicant.
 */
export function formFor(part: ChecklistPart, form: Data, produced: Data): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(part.item.form.properties).flatMap(([name, schema]) => {
      const source = Object.hasOwn(produced, name) ? produced : part.supplied.includes(name) ? {} : form;
      return Object.hasOwn(source, name) && source[name] !== undefined ? [[name, known(schema, source[name])]] : [];
    }),
  );
}

/** Leaves out inner fields that the schema does not name; an object without named fields is free and stays whole. */
function known(schema: unknown, value: unknown): unknown {
  const { properties, items } = (schema ?? {}) as { properties?: Data; items?: unknown };
  if (Array.isArray(value)) return value.map((entry) => known(items, entry));
  if (typeof value !== 'object' || value === null || properties === undefined) return value;
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => Object.hasOwn(value, name))
      .map(([name, inner]) => [name, known(inner, (value as Data)[name])]),
  );
}

function refuseContradictions(parts: readonly ChecklistPart[]): void {
  const seen = new Map<string, { part: string; schema: string }>();
  for (const { key, item, supplied } of parts) {
    for (const [name, definition] of Object.entries(item.form.properties)) {
      if (supplied.includes(name)) continue;
      const schema = canonicalJson(definition);
      const same = seen.get(name);
      if (same !== undefined && same.schema !== schema)
        throw new ChecklistFault(`Form field ${name} means different things in ${same.part} and ${key}`);
      if (same === undefined) seen.set(name, { part: key, schema });
    }
  }
}
