import { type Month, monthOf, shiftMonth } from './month.js';

interface Remitting {
  readonly startMonth: Month;
  readonly remittedThrough: Month | null;
  /** Accounts that are active now. */
  readonly active: readonly { readonly idNumber: string; readonly openedOn: string }[];
  /** Monthly assessments that are paid. */
  readonly paid: readonly { readonly month: Month; readonly idNumbers: readonly string[] }[];
}

/**
 * The last month that the unit has remitted in full: month after month from the mark on, as long as everybody with an
 * active account by the end of the month is paid for. A gap stops the mark, whatever is paid after it. Pure.
 */
export function remittedThroughAfter({ startMonth, remittedThrough, active, paid }: Remitting): Month | null {
  let mark = remittedThrough;
  for (;;) {
    const next = mark === null ? startMonth : shiftMonth(mark, 1);
    const covered = new Set(paid.filter(({ month }) => month === next).flatMap(({ idNumbers }) => idNumbers));
    const due = active.filter(({ openedOn }) => monthOf(openedOn) <= next);
    if (covered.size === 0 || due.some(({ idNumber }) => !covered.has(idNumber))) return mark;
    mark = next;
  }
}
