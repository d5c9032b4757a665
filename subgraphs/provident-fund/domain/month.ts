/** A contribution month, `YYYY-MM`; months compare as strings. */
export type Month = string;

/** The month that an ISO date lies in. */
export function monthOf(date: string): Month {
  return date.slice(0, 7);
}

/** Shifts a month by a number of months (negative: back). Pure. */
export function shiftMonth(month: Month, by: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + by;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Months from the first to the last, both counted: `2026-01` to `2026-12` is 12; 0 or less when the order is wrong. */
export function monthSpan(from: Month, until: Month): number {
  const index = (month: Month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return index(until) - index(from) + 1;
}
