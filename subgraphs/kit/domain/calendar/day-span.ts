import { instantOf } from './instant-of.js';
import { addDays, type IsoDate } from './iso-date.js';
import { hoursOn } from './office-hours.js';
import { isWorkingDay, type WorkingCalendar } from './working-calendar.js';

/** A stretch of time in milliseconds: its begin belongs to it, its end does not. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const spans = new WeakMap<WorkingCalendar, Map<IsoDate, readonly Stretch[]>>();

/** The time of a day in which a department could work on a task: the sessions of a working day; of a day off the whole day. */
export function spansOf(day: IsoDate, calendar: WorkingCalendar): readonly Stretch[] {
  const known = spans.get(calendar) ?? new Map<IsoDate, readonly Stretch[]>();
  spans.set(calendar, known);
  const found = known.get(day) ?? spansAnew(day, calendar);
  known.set(day, found);
  return found;
}

function spansAnew(day: IsoDate, calendar: WorkingCalendar): readonly Stretch[] {
  if (!isWorkingDay(day, calendar)) return [wholeDay(day)];
  return hoursOn(day, calendar.hours).sessions.map(({ opens, closes }) => ({
    from: instantOf(day, opens).getTime(),
    to: instantOf(day, closes).getTime(),
  }));
}

export function wholeDay(day: IsoDate): Stretch {
  return { from: instantOf(day, '00:00').getTime(), to: instantOf(addDays(day, 1), '00:00').getTime() };
}

/** When the hall opens on a working day; the begin of a day off. */
export function openingOf(day: IsoDate, calendar: WorkingCalendar): Date {
  return new Date((spansOf(day, calendar)[0] as Stretch).from);
}

/** When the hall closes on a working day: there the last day of a period ends (民法典 art. 203). The end of a day off. */
export function closingOf(day: IsoDate, calendar: WorkingCalendar): Date {
  return new Date((spansOf(day, calendar).at(-1) as Stretch).to);
}
