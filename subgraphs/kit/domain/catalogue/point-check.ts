import { Environment } from '@marcbachmann/cel-js';
import { addDays, addMonths } from '../calendar/iso-date.js';
import { certificateKind, isCreditCode, isIdNumber } from '../identifiers/index.js';
import type { Answers } from './condition.js';

/** What an automatic review point sees: the form, the answers and the day of submission (ISO date). */
export interface CheckSubject {
  readonly form: Readonly<Record<string, unknown>>;
  readonly answers: Answers;
  readonly today: string;
}

/**
 * Expressions of automatic review points are CEL: no loops, no I/O, the same verdict in every channel and process.
 * Dates are ISO strings and compare as such.
 */
const environment = new Environment({ homogeneousAggregateLiterals: false })
  .registerVariable('form', 'map')
  .registerVariable('answers', 'map')
  .registerVariable('today', 'string')
  .registerFunction('addYears(string, int): string', (date: string, years: bigint) => addMonths(dayOf(date), 12 * Number(years)))
  .registerFunction('addMonths(string, int): string', (date: string, months: bigint) => addMonths(dayOf(date), Number(months)))
  .registerFunction('addDays(string, int): string', (date: string, days: bigint) => addDays(dayOf(date), Number(days)))
  .registerFunction('isCreditCode(string): bool', (value: string) => isCreditCode(value))
  .registerFunction('isIdNumber(string): bool', (value: string) => isIdNumber(value))
  .registerFunction('isCertificate(string): bool', (value: string) => certificateKind(value) !== null);

/** The day of a date or date-time text. One that does not exist makes the check undecided. */
function dayOf(text: string): string {
  return text.slice(0, 10);
}

/** The first fault of an expression, or null when it parses and uses only what exists. */
export function faultOfCheck(expression: string): string | null {
  const { valid, error, type } = environment.check(expression);
  if (!valid) return error?.message.split('\n')[0] ?? 'invalid expression';
  return type === 'bool' || type === 'dyn' ? null : `the expression gives ${type}, not true or false`;
}

/** True or false where the data decides; null where it does not (a field is absent): a person judges then. */
export function runCheck(expression: string, subject: CheckSubject): boolean | null {
  try {
    const verdict: unknown = environment.evaluate(expression, { ...subject });
    return typeof verdict === 'boolean' ? verdict : null;
  } catch {
    return null;
  }
}
