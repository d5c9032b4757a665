import { type CalendarYear, calendarYearFaults } from './calendar-year.js';
import { addDays, type IsoDate, isWeekend } from './iso-date.js';

/** The days the hall counts by. Made once from the published notices; immutable. */
export interface WorkingCalendar {
  /** Names the notices counted by, so that a date can be recomputed and explained, e.g. `2025@2024-11-12 2026@2025-11-04`. */
  readonly version: string;
  /** Years with a published notice. */
  readonly years: ReadonlySet<number>;
  /** Days that a notice sets apart from the plain week: true = worked, false = off. */
  readonly exceptions: ReadonlyMap<IsoDate, boolean>;
}

/** A day found by counting. `provisional`: a day on the way lies in a year without a notice, so only weekends were left out. */
export interface CountedDay {
  readonly on: IsoDate;
  readonly provisional: boolean;
}

/** Builds the calendar; a later notice overrides an earlier one for the same day. Throws with every fault of the notices. */
export function workingCalendar(notices: readonly CalendarYear[]): WorkingCalendar {
  const faults = notices.flatMap((notice) => calendarYearFaults(notice).map((fault) => `${notice.year}: ${fault}`));
  if (faults.length > 0) throw new RangeError(`The calendar is not sound: ${faults.join('; ')}`);
  const inOrder = [...notices].sort((a, b) => a.year - b.year || a.document.issuedOn.localeCompare(b.document.issuedOn));
  return {
    version: inOrder.map(({ year, document }) => `${year}@${document.issuedOn}`).join(' '),
    years: new Set(inOrder.map(({ year }) => year)),
    exceptions: new Map(
      inOrder.flatMap(({ offDays, makeUpDays }) => [
        ...offDays.map((day) => [day, false] as const),
        ...makeUpDays.map((day) => [day, true] as const),
      ]),
    ),
  };
}

/** Whether the State Council has published the year of this day. */
export function isPublished(date: IsoDate, calendar: WorkingCalendar): boolean {
  return calendar.years.has(Number(date.slice(0, 4)));
}

/** A day on which the hall works, make-up Saturdays and Sundays included. In an unpublished year: Monday to Friday. */
export function isWorkingDay(date: IsoDate, calendar: WorkingCalendar): boolean {
  return calendar.exceptions.get(date) ?? !isWeekend(date);
}

/**
 * The n-th working day after `start`; the start day is not counted (民法典 art. 201). Zero days give `start` itself.
 * Throws RangeError for a negative or broken number.
 */
export function addWorkingDays(start: IsoDate, days: number, calendar: WorkingCalendar): CountedDay {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`Not a number of days: ${days}`);
  let on = start;
  let provisional = false;
  for (let left = days; left > 0; ) {
    on = addDays(on, 1);
    provisional ||= !isPublished(on, calendar);
    if (isWorkingDay(on, calendar)) left -= 1;
  }
  return { on, provisional };
}

/** The day itself when it is worked, else the next working day: how a period ends that runs out on an off day (民法典 art. 203). */
export function orNextWorkingDay(date: IsoDate, calendar: WorkingCalendar): CountedDay {
  let on = date;
  let provisional = !isPublished(on, calendar);
  while (!isWorkingDay(on, calendar)) {
    on = addDays(on, 1);
    provisional ||= !isPublished(on, calendar);
  }
  return { on, provisional };
}

/** Working days after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: IsoDate, to: IsoDate, calendar: WorkingCalendar): { days: number; provisional: boolean } {
  let days = 0;
  let provisional = false;
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) {
    provisional ||= !isPublished(on, calendar);
    if (isWorkingDay(on, calendar)) days += 1;
  }
  return { days, provisional };
}
