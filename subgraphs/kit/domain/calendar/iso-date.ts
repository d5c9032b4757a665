const DAY_MS = 86_400_000;

/** Some 130 years of days. A clock goes through the same few hundred with every request. */
const REMEMBERED = 50_000;
const times = new Map<IsoDate, number>();
const days = new Map<number, IsoDate>();

/** A calendar day as `YYYY-MM-DD`. Days are plain strings: they compare as such and have no zone. */
export type IsoDate = string;

/** Whether the text is a day that exists, e.g. not 2026-02-30. */
export function isRealDate(text: string): boolean {
  if (times.has(text)) return true;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) return false;
  remembered(times, text, time);
  return true;
}

/** `addDays('2026-02-28', 1)` is `2026-03-01`. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dayOf(timeOf(date) + days * DAY_MS);
}

/** The same day `months` later; where the month lacks it, its last day (民法典 art. 202). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  timeOf(date);
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + months;
  const lastDay = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  return dayOf(Date.UTC(Math.floor(index / 12), index % 12, Math.min(day, lastDay)));
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
  return times.get(date) as number;
}

/** The day, in UTC, of an instant in milliseconds. @throws RangeError for what is no instant. */
export function dayOf(time: number): IsoDate {
  const midnight = Math.floor(time / DAY_MS) * DAY_MS;
  return days.get(midnight) ?? remembered(days, midnight, new Date(midnight).toISOString().slice(0, 10));
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, value: Value): Value {
  if (known.size >= REMEMBERED) known.clear();
  known.set(key, value);
  return value;
}
