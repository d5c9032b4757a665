import { Environment } from '@marcbachmann/cel-js';
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
  .registerFunction('addYears(string, int): string', (date: string, years: bigint) => shift(date, { years: Number(years) }))
  .registerFunction('addMonths(string, int): string', (date: string, months: bigint) => shift(date, { months: Number(months) }))
  .registerFunction('addDays(string, int): string', (date: string, days: bigint) => shift(date, { days: Number(days) }))
  .registerFunction('isCreditCode(string): bool', (value: string) => isCreditCode(value))
  .registerFunction('isIdNumber(string): bool', (value: string) => isIdNumber(value))
  .registerFunction('isCertificate(string): bool', (value: string) => certificateKind(value) !== null);

/** Shifts an ISO date; a day that the target month lacks becomes its last day, as 民法典 art. 202 counts. */
function shift(date: string, by: { years?: number; months?: number; days?: number }): string {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  const months = year * 12 + (month - 1) + (by.years ?? 0) * 12 + (by.months ?? 0);
  const lastDay = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  const shifted = Date.UTC(Math.floor(months / 12), months % 12, Math.min(day, lastDay) + (by.days ?? 0));
  return new Date(shifted).toISOString().slice(0, 10);
}

/** The first fault of an expression, or null when it parses and uses only what exists. */
export function faultOfCheck(expression: string): string | null {
  const { valid, error } = environment.check(expression);
  return valid ? null : (error?.message.split('\n')[0] ?? 'invalid expression');
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
