import { mask, type PersonalKind, personalKinds } from './mask.js';

type Schema = Readonly<Record<string, unknown>>;
type Data = Readonly<Record<string, unknown>>;

/**
 * A copy of a form as it is shown by default: every value that its JSON Schema marks with `x-personal` is masked, at any
 * depth, and nothing else is. What the schema does not know is dropped: nobody has said that it may be shown.
 * `x-public-when` beside `x-personal` lifts the mask where a sibling field says so, e.g. the name of a corporate shareholder:
 * `{ 'x-personal': 'NAME', 'x-public-when': { kind: ['CORPORATE'] } }`. Throws on an unknown kind of personal data.
 */
export function maskForm(schema: object, form: unknown): unknown {
  return maskValue(schema as Schema, form, {});
}

function maskValue(schema: Schema, value: unknown, siblings: Data): unknown {
  if (value === null || value === undefined) return null;
  const kind = schema['x-personal'];
  if (kind !== undefined && !isPublic(schema, siblings)) return maskPersonal(kindOf(kind), value);
  if (Array.isArray(value)) return maskList(schema, value);
  if (typeof value === 'object') return maskObject(schema, value as Data);
  return value;
}

function maskObject(schema: Schema, value: Data): Data {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, Schema>>;
  const known = Object.entries(properties).filter(([name]) => Object.hasOwn(value, name) && value[name] !== undefined);
  return Object.fromEntries(known.map(([name, property]) => [name, maskValue(property, value[name], value)]));
}

function maskList(schema: Schema, value: readonly unknown[]): unknown[] {
  const { items } = schema;
  return typeof items === 'object' && items !== null ? value.map((entry) => maskValue(items as Schema, entry, {})) : [];
}

/** A list under one mark is masked entry by entry; an object there has no shape to keep and is not shown at all. */
function maskPersonal(kind: PersonalKind, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry) => maskPersonal(kind, entry));
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? mask(kind, String(value)) : null;
}

function isPublic(schema: Schema, siblings: Data): boolean {
  const condition = Object.entries((schema['x-public-when'] ?? {}) as Readonly<Record<string, readonly unknown[]>>);
  return condition.length > 0 && condition.every(([name, values]) => Object.hasOwn(siblings, name) && values.includes(siblings[name]));
}

function kindOf(kind: unknown): PersonalKind {
  const known = personalKinds.find((candidate) => candidate === kind);
  if (known === undefined) throw new TypeError(`Unknown kind of personal data: ${String(kind)}`);
  return known;
}
