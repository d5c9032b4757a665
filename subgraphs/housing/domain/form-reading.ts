import { isRealDate } from '../../kit/domain/calendar/iso-date.js';

type Form = Readonly<Record<string, unknown>>;

/** The text of a field, trimmed; empty when it is absent or no text. */
export function textOf(form: Form, field: string): string {
  const value = form[field];
  return typeof value === 'string' ? value.trim() : '';
}

/** The number of a field; null when it is absent or not finite. */
export function numberOf(form: Form, field: string): number | null {
  const value = form[field];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** The ISO date of a field; null when it is absent or no real date. */
export function dateOf(form: Form, field: string): string | null {
  const value = textOf(form, field);
  return isRealDate(value) ? value : null;
}

/** The texts of a list field; whatever is no text is left out. */
export function textsOf(form: Form, field: string): string[] {
  const value = form[field];
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

/** The objects of a list field; whatever is no object is left out. */
export function entriesOf(form: Form, field: string): Form[] {
  const value = form[field];
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'object' && entry !== null && !Array.isArray(entry)) : [];
}
