import { normaliseCode } from '../../kit/domain/identifiers/index.js';

const CODES = new Set(['creditCode', 'idNumber', 'certificateNumber']);

/** Identifiers as they are compared (half-width, upper-case, no blanks), other texts without blanks around them. Pure. */
export function normalisedForm(form: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return normalised(form) as Record<string, unknown>;
}

function normalised(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((entry) => normalised(entry, key));
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, normalised(inner, name)]));
  if (typeof value !== 'string') return value;
  return CODES.has(key) || /CreditCode$/.test(key) ? normaliseCode(value) : value.trim();
}
