import { shippedYears, workingCalendar } from './calendar/index.js';

/** The working-day calendar of the hall, from the years that are published. */
export const hallCalendar = workingCalendar(shippedYears);
