export { type CalendarYear, calendarYearFaults } from './calendar-year.js';
export { type Deadline, deadlineOf } from './deadline.js';
export { addDays, addMonths, daysBetween, type IsoDate, isRealDate } from './iso-date.js';
export { localDate } from './local-date.js';
export { type ClockInput, type ClockState, type TaskClock, taskClock } from './task-clock.js';
export {
  addWorkingDays,
  type CountedDay,
  isPublished,
  isWorkingDay,
  orNextWorkingDay,
  type WorkingCalendar,
  workingCalendar,
  workingDaysBetween,
} from './working-calendar.js';
export { shippedYears } from './years/shipped-years.js';
