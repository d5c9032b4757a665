import type { Limit } from '../catalogue/item-definition.js';
import { closingOf, openingOf } from './day-span.js';
import { type Deadline, deadlineOf } from './deadline.js';
import { addDays } from './iso-date.js';
import { localDate } from './local-date.js';
import { hoursOn } from './office-hours.js';
import { isWorkingDay, orNextWorkingDay, type WorkingCalendar } from './working-calendar.js';

/**
 * As when what came in at this instant counts as received: what comes after closing, on a holiday or a weekend counts from
 * the next opening, on whatever channel it came, unless the hall's hours say the same day. Before the hall opens on a
 * working day, and over midday, is that day.
 */
export function countedReceipt(receivedAt: Date, calendar: WorkingCalendar): Date {
  const day = localDate(receivedAt);
  if (hoursOn(day, calendar.hours).lateReceipt === 'SAME_DAY') return receivedAt;
  if (isWorkingDay(day, calendar) && receivedAt <= closingOf(day, calendar)) return receivedAt;
  return openingOf(orNextWorkingDay(addDays(day, 1), calendar).on, calendar);
}

/**
 * Until when everything that is missing must be told, at once (一次性告知, 行政许可法 art. 32 no. 4): "on the spot or
 * within five days", and days are working days (art. 82). The day of receipt is not counted.
 */
export function noticeDeadline(limit: Pick<Limit, 'amount' | 'unit'>, receivedAt: Date, calendar: WorkingCalendar): Deadline {
  return deadlineOf(limit, countedReceipt(receivedAt, calendar), calendar);
}

/**
 * As when an application is accepted of which nobody has said in time what is missing: from its receipt, not from the day
 * on which the silence became too long (行政许可法 art. 32 no. 4). Null while it may still be told.
 */
export function deemedAcceptedAt(
  limit: Pick<Limit, 'amount' | 'unit'>,
  { receivedAt, now, calendar }: { readonly receivedAt: Date; readonly now: Date; readonly calendar: WorkingCalendar },
): Date | null {
  return now > noticeDeadline(limit, receivedAt, calendar).at ? countedReceipt(receivedAt, calendar) : null;
}
