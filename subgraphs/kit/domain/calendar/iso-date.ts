const DAY_MS = 86_400_000;

/** A calendar day as `YYYY-MM-DD`. Days are plain strings: they compare as such and have no zone. */
export type IsoDate = string;

/** Whether the text is a day that exists, e.g. not 2026-02-30. */
export function isRealDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && toIso(time) === text;
}

/** `addDays('2026-02-28', 1)` is `2026-03-01`. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return toIso(timeOf(date) + days * DAY_MS);
}

/** The same day `months` later; where the month lacks it, its last day (民法典 art. 202). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  timeOf(date);
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + months;
  const lastDay = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  return toIso(Date.UTC(Math.floor(index / 12), index % 12, Math.min(day, lastDay)));
}

/** Days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (timeOf(to) - timeOf(from)) / DAY_MS;
}

/** Saturday or Sunday. */
export function isWeekend(date: IsoDate): boolean {
  const day = new Date(timeOf(date)).getUTCDay();
  return day === 0 || day === 6;
}

function timeOf(date: IsoDate): number {
  if (!isRealDate(date)) throw new RangeError(`Not a date: ${date}`);
  return Date.parse(`${date}T00:00:00Z`);
}

function toIso(time: number): IsoDate {
  return new Date(time).toISOString().slice(0, 10);
}
