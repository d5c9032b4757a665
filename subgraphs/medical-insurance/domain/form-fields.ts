/** Reads of the applicant's form that do not trust it: a value of another type counts as not given. Pure. */
export type Fields = Readonly<Record<string, unknown>>;

/** A non-empty text, else null. */
export function textOf(fields: Fields, name: string): string | null {
  const value = fields[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A finite number, else null. */
export function numberOf(fields: Fields, name: string): number | null {
  const value = fields[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** A group of fields such as a person or an address; empty when not given. */
export function groupOf(fields: Fields, name: string): Fields {
  const value = fields[name];
  return isGroup(value) ? value : {};
}

/** The rows of a list; empty when not given. */
export function rowsOf(fields: Fields, name: string): readonly Fields[] {
  const value = fields[name];
  return Array.isArray(value) ? value.filter(isGroup) : [];
}

function isGroup(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
