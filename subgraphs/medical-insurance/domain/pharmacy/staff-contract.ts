import { addDays, addYears } from '../dates/iso-date.js';
import { type Fields, textOf } from '../form-fields.js';

/**
 * A labour contract of at least one year that runs on `day` (暂行办法 art. 5). Without an end it is open-ended.
 * From 1 January to 31 December is a full year. Pure.
 */
export function hasYearContract(person: Fields, day: string): boolean {
  const from = textOf(person, 'contractFrom');
  const until = textOf(person, 'contractUntil');
  if (from === null || from > day) return false;
  return until === null || (until >= day && addDays(until, 1) >= addYears(from, 1));
}
