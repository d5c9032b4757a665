type Form = Readonly<Record<string, unknown>>;

/** The number under a field name; null when the form does not hold one. */
export function numberIn(form: Form, field: string): number | null {
  const value = form[field];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** The text under a field name; null when the form does not hold one. */
export function textIn(form: Form, field: string): string | null {
  const value = form[field];
  return typeof value === 'string' && value !== '' ? value : null;
}
