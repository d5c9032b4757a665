import { type CalendarYear, calendarYearFaults } from './calendar-year.js';
import { addDays, type IsoDate, isWeekend } from './iso-date.js';
import { type OfficeHours, officeHoursFaults, shippedOfficeHours } from './office-hours.js';

/** The days and hours the hall counts by. Made once from the published notices; immutable. */
export interface WorkingCalendar {
  /** Names the notices counted by, so that a date can be recomputed and explained, e.g. `2025@2024-11-12 2026@2025-11-04`. */
  readonly version: string;
  /** Years with a published notice. */
  readonly years: ReadonlySet<number>;
  /** Days that a notice sets apart from the plain week: true = worked, false = off. */
  readonly exceptions: ReadonlyMap<IsoDate, boolean>;
  /** The notice that sets such a day apart. */
  readonly noticeOf: ReadonlyMap<IsoDate, CalendarYear>;
  /** The notice by which a year is counted. */
  readonly yearNotices: ReadonlyMap<number, CalendarYear>;
  readonly hours: readonly OfficeHours[];
}

/** A day found by counting. `provisional`: a day on the way lies in a year without a notice, so only weekends were left out. */
export interface CountedDay {
  readonly on: IsoDate;
  readonly provisional: boolean;
}

/** Builds the calendar; a later notice overrides an earlier one for the same day. Throws with every fault of notices and hours. */
export function workingCalendar(notices: readonly CalendarYear[], hours: readonly OfficeHours[] = shippedOfficeHours): WorkingCalendar {
  const faults = [
    ...notices.flatMap((notice) => calendarYearFaults(notice).map((fault) => `${notice.year}: ${fault}`)),
    ...hours.flatMap((one) => officeHoursFaults(one).map((fault) => `hours from ${one.from}: ${fault}`)),
  ];
  if (faults.length > 0) throw new RangeError(`The calendar is not sound: ${faults.join('; ')}`);
  const inOrder = [...notices].sort(
    (a, b) => a.year - b.year || a.document.issuedOn.localeCompare(b.document.issuedOn) || editionOf(a) - editionOf(b),
  );
  const days = inOrder.flatMap((notice) => [
    ...notice.offDays.map((day) => ({ day, worked: false, notice })),
    ...notice.makeUpDays.map((day) => ({ day, worked: true, notice })),
  ]);
  return {
    version: [...inOrder.map(noticeName), ...hours.map(hoursName).filter((name) => !shippedHours.has(name))].join(' '),
    years: new Set(inOrder.map(({ year }) => year)),
    exceptions: new Map(days.map(({ day, worked }) => [day, worked])),
    yearNotices: new Map(inOrder.map((notice) => [notice.year, notice])),
    noticeOf: new Map(days.map(({ day, notice }) => [day, notice])),
    hours: [...hours].sort((a, b) => a.from.localeCompare(b.from)),
  };
}

const editionOf = ({ edition = 1 }: CalendarYear): number => edition;

/** `2026@2025-11-04`; a year that was entered anew has an edition of its own: `2026@2025-11-04#2`. */
export function noticeName(notice: CalendarYear): string {
  return `${notice.year}@${notice.document.issuedOn}${editionOf(notice) > 1 ? `#${editionOf(notice)}` : ''}`;
}

function hoursName({ from, sessions, lateReceipt }: OfficeHours): string {
  const times = sessions.map(({ opens, closes }) => `${opens}-${closes}`).join(',');
  return `hours@${from}=${times}${lateReceipt === 'SAME_DAY' ? '+sameDay' : ''}`;
}

/** They need no name: a calendar without any is counted by them. */
const shippedHours: ReadonlySet<string> = new Set(shippedOfficeHours.map(hoursName));

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
