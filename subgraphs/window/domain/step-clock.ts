import { type ClockInput, type KeptPause, type Period, pausesOf, type WorkingCalendar } from '../../kit/domain/calendar/index.js';
import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';

/** What the window knows of a step that bears on its time. */
export interface TimedStep {
  readonly releasedAt: Date | null;
  readonly decidedAt: Date | null;
  /** When it ended without a decision. */
  readonly endedAt: Date | null;
  /** Special procedures at the department. */
  readonly pauses?: readonly KeptPause[] | null;
  readonly extension?: Period | null;
}

interface TimedCase {
  readonly receivedAt: Date;
  readonly acceptedAt: Date | null;
}

/**
 * The clock of a step: it runs from receipt or acceptance, as the item says, and is shown once the department has the task.
 * It stops with the decision, or with the end of the step where there is none.
 */
export function stepClock(
  file: TimedCase,
  step: TimedStep,
  { limits, calendar, now }: { readonly limits: ItemDefinition['limits']; readonly calendar: WorkingCalendar; readonly now: Date },
): ClockInput | null {
  const startedAt = limits.from === 'RECEIVED' ? file.receivedAt : file.acceptedAt;
  if (startedAt === null || step.releasedAt === null) return null;
  const endedAt = step.decidedAt ?? step.endedAt;
  return { startedAt, endedAt, limits, calendar, now, pauses: pausesOf(step.pauses ?? [], limits), extension: step.extension ?? null };
}
