import { normaliseCode } from '../../kit/domain/identifiers/index.js';

type Schema = Readonly<Record<string, unknown>>;
type Data = Readonly<Record<string, unknown>>;

/** Formats whose values are compared half-width, in capitals and without blanks, however they were typed. */
const IDENTIFIERS = new Set<unknown>(['credit-code', 'id-number', 'certificate-number']);

/**
 * The form as it is checked, compared and kept: identifiers (by the `format` of their JSON Schema) in their normal form,
 * other texts without blanks around them. What the schema does not name stays, so that the check can tell it. Pure.
 */
export function normalisedForm(schema: object, form: Data): Record<string, unknown> {
  return normalised(schema as Schema, form) as Record<string, unknown>;
}

function normalised(schema: Schema, value: unknown): unknown {
  if (typeof value === 'string') return IDENTIFIERS.has(schema.format) ? normaliseCode(value) : value.trim();
  if (Array.isArray(value)) return value.map((entry) => normalised((schema.items ?? {}) as Schema, entry));
  if (typeof value !== 'object' || value === null) return value;
  const properties = (schema.properties ?? {}) as Readonly<Record<string, Schema>>;
  const known = (name: string): Schema => (Object.hasOwn(properties, name) ? (properties[name] ?? {}) : {});
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, normalised(known(name), inner)]));
}
