import { type TaskClock, taskClock } from '../../../kit/domain/calendar/index.js';
import { type TimedTask, taskClockInput } from '../task-clock-input.js';
import { taskLifecycle } from '../task-lifecycle.js';
import type { Office } from './office.js';

type Timed = Pick<Office, 'calendar' | 'now'> & { readonly item: Pick<Office['item'], 'limits'>; readonly task: TimedTask };

/** The clock of a task: its item's limits, without the time of its special procedures, with its extension. Pure. */
export function clockOfTask({ task, item, calendar, now }: Timed): TaskClock {
  return taskClock(taskClockInput(task, item.limits, { calendar, now }));
}

/** Last day of the committed limit as it stands; null while the clock stands still, and when the task is done. */
export function dueDayOf(office: Timed & { readonly task: Pick<Office['task'], 'stage'> }): string | null {
  const { stage } = office.task;
  return stage === 'SUSPENDED' || taskLifecycle.isFinal(stage) ? null : clockOfTask(office).committedDueOn;
}

/** The limit that the law sets has passed; where it sets none, the one that the department has promised. */
export function limitHasPassed(office: Office): boolean {
  const { dueOn, state } = clockOfTask(office);
  return state === 'OVERDUE_LEGAL' || (dueOn === null && state === 'OVERDUE_COMMITTED');
}
