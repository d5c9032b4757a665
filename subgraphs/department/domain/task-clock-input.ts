import { type ClockInput, type KeptPause, type Period, pausesOf, type WorkingCalendar } from '../../kit/domain/calendar/index.js';
import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';

/** What a task bears that its time depends on. */
export interface TimedTask {
  readonly caseReceivedAt: Date;
  readonly acceptedAt: Date;
  readonly decidedAt: Date | null;
  /** The case ended before the department had decided. */
  readonly ended?: { readonly endedAt: string } | null;
  readonly pauses?: readonly KeptPause[] | null;
  readonly extension?: Period | null;
}

/** The clock of a task: from receipt or acceptance, as its item says, to the decision. */
export function taskClockInput(
  task: TimedTask,
  limits: ItemDefinition['limits'],
  { calendar, now }: { readonly calendar: WorkingCalendar; readonly now: Date },
): ClockInput {
  const startedAt = limits.from === 'RECEIVED' ? task.caseReceivedAt : task.acceptedAt;
  const pauses = pausesOf(task.pauses ?? [], limits);
  const endedAt = task.decidedAt ?? (task.ended == null ? null : new Date(task.ended.endedAt));
  return { startedAt, endedAt, limits, calendar, now, pauses, extension: task.extension ?? null };
}
