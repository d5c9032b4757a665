/** Days and months are ISO strings (`2026-05-13`, `2026-05`) and compare as such. All functions are pure. */

/** The date `days` later (earlier when negative). The day counted from is not itself counted, 民法典 art. 201. */
export function addDays(date: string, days: number): string {
  const [year, month, day] = partsOf(date);
  return isoOf(Date.UTC(year, month - 1, day + days));
}

/** The date `months` later; a day that the target month lacks becomes its last day, 民法典 art. 202. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = partsOf(date);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return isoOf(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
}

/** The date `years` later; 29 February becomes 28 February in a common year. */
export function addYears(date: string, years: number): string {
  return addMonths(date, years * 12);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.UTC(...utcPartsOf(to)) - Date.UTC(...utcPartsOf(from))) / 86_400_000;
}

/** The month of a date, `2026-05` for `2026-05-13`. */
export function monthOf(date: string): string {
  return date.slice(0, 7);
}

/** The month `months` after `month` (earlier when negative). */
export function shiftMonth(month: string, months: number): string {
  return monthOf(addMonths(`${month}-01`, months));
}

/** Months from `from` to `to`: 0 in the same month, 1 in the next. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear, fromMonth] = partsOf(`${from}-01`);
  const [toYear, toMonth] = partsOf(`${to}-01`);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth);
}

function partsOf(date: string): [year: number, month: number, day: number] {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  return [year, month, day];
}

function utcPartsOf(date: string): [number, number, number] {
  const [year, month, day] = partsOf(date);
  return [year, month - 1, day];
}

function isoOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
