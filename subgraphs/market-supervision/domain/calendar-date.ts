import { addMonths } from '../../kit/domain/calendar/iso-date.js';

/** Shifts an ISO date by whole years; 29 February becomes the 28th where the year lacks it (民法典 art. 202). */
export function addYears(date: string, years: number): string {
  return addMonths(date, 12 * years);
}

/** Birth date (ISO) that a valid citizen identity number carries. */
export function bornOn(idNumber: string): string {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
