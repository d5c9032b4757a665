import type { Limit } from '../catalogue/item-definition.js';
import { addDays, addMonths, type IsoDate } from './iso-date.js';
import { localDate } from './local-date.js';
import { addWorkingDays, type CountedDay, orNextWorkingDay, type WorkingCalendar } from './working-calendar.js';

/** The end of a period. */
export interface Deadline extends CountedDay {
  /** The instant itself where hours are counted and the last hour falls on a working day; null where the whole day counts. */
  readonly at: Date | null;
}

/**
 * When a limit that starts at this instant ends. The start day is not counted, months end on the corresponding day,
 * hours run from the instant, and a period that would end on an off day ends on the next working day (民法典 art. 200–203).
 * A limit of 0 ends on the start day, or on the next working day when the start lies on an off day.
 */
export function deadlineOf(limit: Pick<Limit, 'amount' | 'unit'>, startedAt: Date, calendar: WorkingCalendar): Deadline {
  if (!Number.isInteger(limit.amount) || limit.amount < 0) throw new RangeError(`Not a limit: ${limit.amount} ${limit.unit}`);
  const start = localDate(startedAt);
  switch (limit.unit) {
    case 'WORKING_DAY': {
      const counted = addWorkingDays(start, limit.amount, calendar);
      const end = orNextWorkingDay(counted.on, calendar);
      return { on: end.on, at: null, provisional: counted.provisional || end.provisional };
    }
    case 'CALENDAR_DAY':
      return { ...orNextWorkingDay(addDays(start, limit.amount), calendar), at: null };
    case 'MONTH':
      return { ...orNextWorkingDay(addMonths(start, limit.amount), calendar), at: null };
    case 'HOUR':
      return hourDeadline(limit.amount, startedAt, calendar);
  }
}

function hourDeadline(hours: number, startedAt: Date, calendar: WorkingCalendar): Deadline {
  const at = new Date(startedAt.getTime() + hours * 3_600_000);
  const lastDay: IsoDate = localDate(at);
  const end = orNextWorkingDay(lastDay, calendar);
  return { ...end, at: end.on === lastDay ? at : null };
}
