import type { Message } from '../../kit/domain/message.js';

type Form = Readonly<Record<string, unknown>>;

/** A text of the form; undefined when absent, empty or no text. Pure. */
export function textOf(form: Form, field: string): string | undefined {
  const value = form[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A finite number of the form; undefined otherwise. Pure. */
export function numberOf(form: Form, field: string): number | undefined {
  const value = form[field];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** A nested object of the form; empty when absent, so that its fields read as absent too. Pure. */
export function partOf(form: Form, field: string): Form {
  const value = form[field];
  return typeof value === 'object' && value !== null ? (value as Form) : {};
}

/** What a rule says when the form lacks what it judges by: without the data there is no approval. */
export function notFilled(zh: string, en: string): Message {
  return { zh: `未填报${zh}，不能作出准予的决定`, en: `Cannot approve: ${en} is missing` };
}
