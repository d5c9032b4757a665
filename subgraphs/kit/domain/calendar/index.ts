export { type CalendarYear, calendarYearFaults } from './calendar-year.js';
export { type ClockTrace, clockTrace, type TraceDay, type TraceRange } from './clock-trace.js';
export { closingOf, openingOf } from './day-span.js';
export { type Deadline, deadlineOf, type Period } from './deadline.js';
export { type KeptPause, pausesOf } from './excluded-procedure.js';
export { instantOf } from './instant-of.js';
export { addDays, addMonths, daysBetween, type IsoDate, isRealDate } from './iso-date.js';
export { localDate, localTime } from './local-date.js';
export { type Ends, type MovedEnds, movedEnds } from './moved-ends.js';
export { type OfficeHours, officeHoursFaults, type Session, shippedOfficeHours } from './office-hours.js';
export type { Pause } from './pauses.js';
export { countedReceipt, deemedAcceptedAt, noticeDeadline } from './receipt.js';
export { type ClockInput, type ClockState, type TaskClock, taskClock } from './task-clock.js';
export {
  addWorkingDays,
  type CountedDay,
  isPublished,
  isWorkingDay,
  noticeName,
  orNextWorkingDay,
  type WorkingCalendar,
  workingCalendar,
  workingDaysBetween,
} from './working-calendar.js';
export { shippedYears } from './years/shipped-years.js';
