import type { WorkingCalendar } from '../domain/calendar/index.js';
import { calendarOf } from '../persistence/calendar/calendar-of.js';
import type { SubgraphContext } from './context.js';

/** The subgraph's calendar, asked for once a request. */
export function calendarIn(context: SubgraphContext): Promise<WorkingCalendar> {
  const known = context.loaders.get(calendarOf) as Promise<WorkingCalendar> | undefined;
  if (known !== undefined) return known;
  const calendar = calendarOf(context.store);
  context.loaders.set(calendarOf, calendar);
  return calendar;
}
