import type { IsoDate } from './iso-date.js';
import { type ClockInput, taskClock } from './task-clock.js';
import type { WorkingCalendar } from './working-calendar.js';

export interface Ends {
  readonly dueOn: IsoDate | null;
  readonly committedDueOn: IsoDate;
}

/** The ends of a clock before and after a change of the calendar, and the calendar that holds now. */
export interface MovedEnds {
  readonly old: Ends;
  readonly new: Ends;
  readonly calendarVersion: string;
}

/** What a change of the calendar does to a clock; null where both ends stay where they were told to be. Pure. */
export function movedEnds(
  input: Omit<ClockInput, 'calendar'>,
  { before, after }: { readonly before: WorkingCalendar; readonly after: WorkingCalendar },
): MovedEnds | null {
  const [old, now] = [before, after].map((calendar) => {
    const { dueOn, committedDueOn } = taskClock({ ...input, calendar });
    return { dueOn, committedDueOn };
  }) as [Ends, Ends];
  if (old.dueOn === now.dueOn && old.committedDueOn === now.committedDueOn) return null;
  return { old, new: now, calendarVersion: after.version };
}
