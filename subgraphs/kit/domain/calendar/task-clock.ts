import type { Limit } from '../catalogue/item-definition.js';
import { type Deadline, deadlineOf } from './deadline.js';
import { daysBetween, type IsoDate } from './iso-date.js';
import { localDate } from './local-date.js';
import { type WorkingCalendar, workingDaysBetween } from './working-calendar.js';

type Period = Pick<Limit, 'amount' | 'unit'>;

export interface ClockInput {
  /** The event the item counts from (receipt or acceptance). */
  readonly startedAt: Date;
  /** When the task was decided; null or absent while it runs. */
  readonly endedAt?: Date | null;
  /** `legal` is null where no law sets a limit. */
  readonly limits: { readonly legal: Period | null; readonly committed: Period };
  readonly calendar: WorkingCalendar;
  readonly now: Date;
  /** Days before the committed end from which the task counts as due soon. Supervision sets it; 1 unless told otherwise. */
  readonly dueSoonDays?: number;
}

export type ClockState = 'RUNNING' | 'DUE_SOON' | 'OVERDUE_COMMITTED' | 'OVERDUE_LEGAL' | 'STOPPED';

export interface TaskClock {
  readonly startedOn: IsoDate;
  /** Last day of the legal limit; null where there is none. */
  readonly dueOn: IsoDate | null;
  /** Last day of the limit the department has committed itself to. */
  readonly committedDueOn: IsoDate;
  /** Days since the start day, which is not counted: calendar days where the committed limit is in those or in months, else working days. */
  readonly usedDays: number;
  /** Days left to the committed end in the same unit; 0 on the last day, negative from the first counted day after it. Frozen once stopped. */
  readonly remainingDays: number;
  readonly state: ClockState;
  /** A counted day lies in a year whose holidays are not published yet. */
  readonly provisional: boolean;
}

/** Where a task stands between its start and its limits. An instant before the start (skewed clocks) counts as the start. */
export function taskClock({ startedAt, endedAt = null, limits, calendar, now, dueSoonDays = 1 }: ClockInput): TaskClock {
  const legal = limits.legal === null ? null : deadlineOf(limits.legal, startedAt, calendar);
  const committed = deadlineOf(limits.committed, startedAt, calendar);
  const startedOn = localDate(startedAt);
  const seenAt = new Date(Math.max(startedAt.getTime(), (endedAt ?? now).getTime()));
  const count = counter(limits.committed.unit, calendar);
  const used = count(startedOn, localDate(seenAt));
  const remaining = count(localDate(seenAt), committed.on);
  const state = stateAt(seenAt, { legal, committed, remaining: remaining.days, dueSoonDays });
  return {
    startedOn,
    dueOn: legal?.on ?? null,
    committedDueOn: committed.on,
    usedDays: used.days,
    remainingDays: remaining.days,
    state: endedAt === null ? state : 'STOPPED',
    provisional: committed.provisional || (legal?.provisional ?? false) || used.provisional,
  };
}

function stateAt(
  instant: Date,
  { legal, committed, remaining, dueSoonDays }: { legal: Deadline | null; committed: Deadline; remaining: number; dueSoonDays: number },
): ClockState {
  if (legal !== null && isOver(legal, instant)) return 'OVERDUE_LEGAL';
  if (isOver(committed, instant)) return 'OVERDUE_COMMITTED';
  return remaining <= dueSoonDays ? 'DUE_SOON' : 'RUNNING';
}

function isOver(deadline: Deadline, instant: Date): boolean {
  return deadline.at === null ? localDate(instant) > deadline.on : instant > deadline.at;
}

type Count = (from: IsoDate, to: IsoDate) => { days: number; provisional: boolean };

function counter(unit: Limit['unit'], calendar: WorkingCalendar): Count {
  if (unit === 'CALENDAR_DAY' || unit === 'MONTH') return (from, to) => ({ days: daysBetween(from, to), provisional: false });
  return (from, to) => {
    if (from <= to) return workingDaysBetween(from, to, calendar);
    const late = workingDaysBetween(to, from, calendar);
    return { days: late.days === 0 ? 0 : -late.days, provisional: late.provisional };
  };
}
