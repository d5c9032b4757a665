const DAY = 86_400_000;

const time = (date: string): number => Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
const iso = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** The ISO date so many calendar days later. */
export const addDays = (date: string, days: number): string => iso(time(date) + days * DAY);

/** The same day so many months later; a day that the month lacks becomes its last, 民法典第二百零二条. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  const total = year * 12 + (month - 1) + months;
  const lastDay = new Date(Date.UTC(Math.floor(total / 12), (total % 12) + 1, 0)).getUTCDate();
  return iso(Date.UTC(Math.floor(total / 12), total % 12, Math.min(day, lastDay)));
}

export const addYears = (date: string, years: number): string => addMonths(date, years * 12);

/** Calendar days from one ISO date to the other; negative when `to` lies before `from`. */
export const daysBetween = (from: string, to: string): number => (time(to) - time(from)) / DAY;

/** By how many days a duty was done late; the day it arose is not counted. 0 when in time. */
export const daysLate = (aroseOn: string, doneOn: string, allowedDays: number): number =>
  Math.max(0, daysBetween(aroseOn, doneOn) - allowedDays);
