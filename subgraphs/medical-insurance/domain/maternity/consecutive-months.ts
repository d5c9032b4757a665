import { shiftMonth } from '../dates/iso-date.js';

/** How many months without a gap were contributed up to and including `lastMonth`. Pure. */
export function consecutiveMonthsUpTo(paidMonths: readonly string[], lastMonth: string): number {
  const paid = new Set(paidMonths);
  let count = 0;
  for (let month = lastMonth; paid.has(month); month = shiftMonth(month, -1)) count += 1;
  return count;
}
