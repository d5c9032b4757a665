import { canonicalJson } from '../canonical-json.js';
import type { Vocabulary } from './item-definition.js';
import { resolveItem } from './resolve-item.js';

type Entry = Readonly<Record<string, unknown>>;

/**
 * An item as people write it: what stands in the common vocabulary is taken from there again, with only what differs, and what
 * is as it would be anyway is left out. Reading it gives the same item. What cannot be folded stays as it is: a draft of any
 * shape goes through. Pure.
 */
export function foldItem(source: Entry, vocabulary: Vocabulary): Entry {
  return Object.fromEntries(
    Object.entries(source)
      .map(([key, value]) => [key, foldKey(key, value, vocabulary)] as const)
      .filter(([key, value]) => !isDefault(key, value)),
  );
}

const emptyLists = new Set(['keywords', 'questions', 'materials', 'produces', 'toConfirm']);

function isDefault(key: string, value: unknown): boolean {
  return value === undefined || (emptyLists.has(key) && Array.isArray(value) && value.length === 0);
}

function foldKey(key: string, value: unknown, vocabulary: Vocabulary): unknown {
  if (key === 'materials' && Array.isArray(value))
    return value.map((entry: Entry) => foldCommon(entry, vocabulary.materials, materialDefaults));
  if (key === 'questions' && Array.isArray(value)) return value.map((entry: Entry) => foldCommon(entry, vocabulary.questions, {}));
  if (key === 'form') return foldForm(value as Entry, vocabulary);
  return value;
}

const materialDefaults: Entry = { tolerable: false, originals: 1, copies: 0, inspectAndReturn: false, waiver: 'NONE' };

/** An entry of the vocabulary with what differs from it; one of the item's own without what is as it would be anyway. */
function foldCommon(entry: Entry, common: readonly { readonly code: string }[], defaults: Entry): Entry {
  const known = common.find(({ code }) => code === entry.code) as Entry | undefined;
  const lacking = known === undefined ? [] : Object.keys(known).filter((key) => entry[key] === undefined);
  if (known === undefined || lacking.length > 0) return without(entry, defaults);
  const { code, ...own } = without(entry, known, ['code']);
  return { use: code, ...own };
}

function without(entry: Entry, same: Entry, kept: readonly string[] = []): Entry {
  return Object.fromEntries(
    Object.entries(entry).filter(([key, value]) => kept.includes(key) || canonicalJson(value ?? null) !== canonicalJson(same[key] ?? null)),
  );
}

function foldForm(form: Entry | undefined, vocabulary: Vocabulary): unknown {
  if (typeof form !== 'object' || form === null || typeof form.properties !== 'object' || form.properties === null) return form;
  const properties = Object.fromEntries(
    Object.entries(form.properties as Entry).map(([name, schema]) => [name, foldField(name, schema, vocabulary)]),
  );
  const { required, fieldsWhen } = form;
  return {
    properties,
    ...(Array.isArray(required) && required.length === 0 ? {} : { required }),
    ...(fieldsWhen === undefined || Object.keys(fieldsWhen as object).length === 0 ? {} : { fieldsWhen }),
  };
}

/** A field that says exactly what the vocabulary says under its name. */
function foldField(name: string, schema: unknown, vocabulary: Vocabulary): unknown {
  if (!Object.hasOwn(vocabulary.fields, name)) return schema;
  const reference = { $ref: `vocabulary#/${name}` };
  const probe = resolveItem({ questions: [], materials: [], form: { properties: { [name]: reference } } } as never, vocabulary);
  return canonicalJson(probe.form.properties[name]) === canonicalJson(schema) ? reference : schema;
}
