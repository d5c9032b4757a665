import { addDays, daysBetween } from '../dates/iso-date.js';

/** 社会保险法 art. 57 (establishment, change, end of a unit) and art. 58 (hire): thirty days. */
export const ENROLMENT_TERM_DAYS = 30;

/** Days by which an application misses the thirty days after `event`; 0 when in time. Pure. */
export function daysLate(event: string, appliedOn: string): number {
  return Math.max(0, daysBetween(addDays(event, ENROLMENT_TERM_DAYS), appliedOn));
}
