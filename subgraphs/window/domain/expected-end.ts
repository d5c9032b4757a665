import { type KeptPause, type Period, pausesOf, taskClock, type WorkingCalendar } from '../../kit/domain/calendar/index.js';
import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';
import { criticalPath, type ExpectedEnd, type PathEnd, type PathStep } from './critical-path.js';

/** A step with what its time depends on. */
export interface ExpectedStep extends PathStep {
  readonly releasedAt: Date | null;
  readonly pauses?: readonly KeptPause[] | null;
  readonly extension?: Period | null;
  /** Of the version that the case is pinned to. */
  readonly limits: ItemDefinition['limits'];
}

export interface ExpectedCase {
  readonly receivedAt: Date;
  /** Null while it is not accepted: what is expected then is as if it were accepted now. */
  readonly acceptedAt: Date | null;
}

export interface Expectation<Step extends ExpectedStep> {
  readonly at: Date;
  /** It may move by itself: holidays not published, or not accepted yet. */
  readonly provisional: boolean;
  readonly path: readonly PathEnd<Step>[];
}

/**
 * When a case is expected to be decided: each step takes the time that its department has committed itself to, from the
 * decision on the last step that it waits for. No step is expected in the past: what is late is expected now. It is an
 * expectation and no limit; a step's own limits stand in its clock. Null where no step is to be decided. Pure.
 */
export function expectedEnd<Step extends ExpectedStep>(
  file: ExpectedCase,
  steps: readonly Step[],
  { calendar, now }: { readonly calendar: WorkingCalendar; readonly now: Date },
): Expectation<Step> | null {
  const finish = (step: Step, beginsAt: Date | null): ExpectedEnd => {
    const { limits, releasedAt, pauses, extension } = step;
    const first = limits.from === 'RECEIVED' ? file.receivedAt : (file.acceptedAt ?? now);
    const own = beginsAt === null;
    // What ends with the closing of the hall was there before it: an instant step that waits for it is of the same day.
    const startedAt = own ? first : (releasedAt ?? new Date(beginsAt.getTime() - 1));
    const { committedDueAt, provisional } = taskClock({
      startedAt,
      now,
      calendar,
      // A step that waits for another is received when its turn comes, in the hours of the hall.
      limits: { ...limits, from: own ? limits.from : 'ACCEPTED' },
      pauses: pausesOf(pauses ?? [], limits),
      extension: extension ?? null,
    });
    return { at: committedDueAt < now ? now : committedDueAt, provisional };
  };
  const path = criticalPath(steps, finish);
  const last = path?.at(-1);
  if (path === null || last === undefined) return null;
  return { at: last.at, provisional: last.provisional || file.acceptedAt === null, path };
}
