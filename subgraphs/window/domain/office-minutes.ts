import { spansOf } from '../../kit/domain/calendar/day-span.js';
import { addDays, isWorkingDay, localDate, type WorkingCalendar } from '../../kit/domain/calendar/index.js';

/** Whole minutes between two instants in which the hall was open: what a promise such as 即时 is measured in. Pure. */
export function officeMinutes(from: Date, to: Date, calendar: WorkingCalendar): number {
  let milliseconds = 0;
  const last = localDate(to);
  for (let day = localDate(from); day <= last; day = addDays(day, 1)) {
    if (!isWorkingDay(day, calendar)) continue;
    for (const open of spansOf(day, calendar)) {
      milliseconds += Math.max(0, Math.min(open.to, to.getTime()) - Math.max(open.from, from.getTime()));
    }
  }
  return Math.floor(milliseconds / 60_000);
}
