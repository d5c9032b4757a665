import { shippedYears, workingCalendar } from './calendar/index.js';

/** The shipped years as a calendar, for the tests of what is pure; what runs reads its calendar from its database. */
export const hallCalendar = workingCalendar(shippedYears);
