import type { Limit } from '../catalogue/item-definition.js';
import { closingOf, type Stretch, spansOf, wholeDay } from './day-span.js';
import type { IsoDate } from './iso-date.js';
import { firstFree } from './pauses.js';
import { isWorkingDay, type WorkingCalendar } from './working-calendar.js';

/** What the counting of one period rests on. */
export interface Counting {
  readonly calendar: WorkingCalendar;
  /** United pauses: sorted and disjoint. */
  readonly paused: readonly Stretch[];
}

/** Units that count days off as well. */
export function countsEveryDay(unit: Limit['unit']): boolean {
  return unit === 'CALENDAR_DAY' || unit === 'MONTH';
}

/**
 * When a day begins to count: at the first moment in which the department had time for the task, so a day that a special
 * procedure takes only in part counts (a period of days knows no fractions, and the doubt is not the applicant's). Null
 * for a day that pauses take whole, and for a day off where working days are counted.
 */
export function countsFrom(day: IsoDate, unit: Limit['unit'], { calendar, paused }: Counting): number | null {
  if (!countsEveryDay(unit) && !isWorkingDay(day, calendar)) return null;
  for (const span of spansOf(day, calendar)) {
    const free = firstFree(span, paused);
    if (free !== null) return free;
  }
  return null;
}

/**
 * When a period whose last day this is ends: with the closing of the hall, or at midnight where the period began after
 * closing on that very day. Null where it cannot end on that day: a day off, or a procedure is on at that moment.
 */
export function endOn(day: IsoDate, startedAt: Date, { calendar, paused }: Counting): Date | null {
  if (!isWorkingDay(day, calendar)) return null;
  const closing = closingOf(day, calendar).getTime();
  const end = startedAt.getTime() < closing ? closing : wholeDay(day).to;
  return paused.some(({ from, to }) => from < end && end <= to) ? null : new Date(end);
}
