import type { Limit } from '../catalogue/item-definition.js';
import { type Counting, countsFrom, endOn } from './counted-days.js';
import { type Stretch, spansOf } from './day-span.js';
import { addDays, addMonths, daysBetween, type IsoDate } from './iso-date.js';
import { localDate } from './local-date.js';
import { freeParts } from './pauses.js';
import { type CountedDay, isPublished, isWorkingDay, type WorkingCalendar } from './working-calendar.js';

export type Period = Pick<Limit, 'amount' | 'unit'>;

/** The end of a period. */
export interface Deadline extends CountedDay {
  /** The instant until which an act is in time, itself included. */
  readonly at: Date;
}

/** A pause without end would make a period without end; what takes longer than this is no period any more. */
const LONGEST_DAYS = 20_000;

/**
 * When a limit that starts at this instant ends. The start day is not counted, months end on the corresponding day, hours
 * are hours of the office, and a period that would end on an off day ends on the next working day, with the closing of the
 * hall (民法典 art. 200–203). A limit of 0 ends on the start day, or on the next working day when the start lies on an off
 * day. Time that pauses take is not counted (行政许可法 art. 45).
 */
export function deadlineOf(limit: Period, startedAt: Date, calendar: WorkingCalendar, paused: readonly Stretch[] = []): Deadline {
  if (!Number.isInteger(limit.amount) || limit.amount < 0) throw new RangeError(`Not a limit: ${limit.amount} ${limit.unit}`);
  const counting = { calendar, paused };
  if (limit.unit === 'HOUR' && limit.amount > 0) return hourDeadline(limit.amount, startedAt, counting);
  const start = localDate(startedAt);
  const last = lastDay(limit, start, counting);
  return orNextEnd(last, startedAt, counting);
}

/** The n-th day that counts after the start; months are as many days as lie between the corresponding days. */
function lastDay({ amount, unit }: Period, start: IsoDate, counting: Counting): CountedDay {
  let left = unit === 'MONTH' ? daysBetween(start, addMonths(start, amount)) : amount;
  let on = start;
  let provisional = false;
  while (left > 0) {
    on = nextDay(on, start);
    provisional ||= unit === 'WORKING_DAY' && !isPublished(on, counting.calendar);
    if (countsFrom(on, unit, counting) !== null) left -= 1;
  }
  return { on, provisional };
}

function orNextEnd(last: CountedDay, startedAt: Date, counting: Counting): Deadline {
  let { on, provisional } = last;
  for (;;) {
    provisional ||= !isPublished(on, counting.calendar);
    const at = endOn(on, startedAt, counting);
    const starts = on === localDate(startedAt);
    if (at !== null && (starts || countsFrom(on, 'WORKING_DAY', counting) !== null)) return { on, at, provisional };
    on = nextDay(on, last.on);
  }
}

/** The moment in which the hall has been open for so many hours since the start. */
function hourDeadline(hours: number, startedAt: Date, { calendar, paused }: Counting): Deadline {
  const start = localDate(startedAt);
  let left = hours * 3_600_000;
  let provisional = false;
  for (let on = start; ; on = nextDay(on, start)) {
    provisional ||= !isPublished(on, calendar);
    if (!isWorkingDay(on, calendar)) continue;
    for (const span of spansOf(on, calendar)) {
      const open = { from: Math.max(span.from, startedAt.getTime()), to: span.to };
      for (const { from, to } of freeParts(open, paused)) {
        if (to - from >= left) return { on, at: new Date(from + left), provisional };
        left -= to - from;
      }
    }
  }
}

function nextDay(day: IsoDate, since: IsoDate): IsoDate {
  if (daysBetween(since, day) > LONGEST_DAYS) throw new RangeError(`A period from ${since} has no end`);
  return addDays(day, 1);
}
