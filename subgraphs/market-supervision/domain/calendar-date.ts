/** Shifts an ISO date by whole years; a day that the target month lacks becomes its last day (民法典 art. 202). */
export function addYears(date: string, years: number): string {
  const [year, month, day] = partsOf(date);
  const lastDay = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return isoOf(Date.UTC(year + years, month - 1, Math.min(day, lastDay)));
}

/** Shifts an ISO date by calendar days. */
export function addDays(date: string, days: number): string {
  const [year, month, day] = partsOf(date);
  return isoOf(Date.UTC(year, month - 1, day + days));
}

/** Birth date (ISO) that a valid citizen identity number carries. */
export function bornOn(idNumber: string): string {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function partsOf(date: string): [number, number, number] {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  return [year, month, day];
}

function isoOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
