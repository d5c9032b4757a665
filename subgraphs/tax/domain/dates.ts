const DAY = 86_400_000;

/** Shifts an ISO date by months; a day that the target month lacks becomes its last day (民法典第二百零二条). Pure. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const lastDay = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  return iso(Date.UTC(Math.floor(index / 12), index % 12, Math.min(day, lastDay)));
}

/** Shifts an ISO date by calendar days. Pure. */
export function addDays(date: string, days: number): string {
  return iso(Date.parse(date) + days * DAY);
}

/** Calendar days from one ISO date to another; negative when the second is earlier. Pure. */
export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / DAY);
}

/** First day of the month of an ISO date. Pure. */
export function firstOfMonth(date: string): string {
  return `${date.slice(0, 7)}-01`;
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
