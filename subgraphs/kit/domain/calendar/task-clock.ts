import type { Limit } from '../catalogue/item-definition.js';
import { type Counting, countsFrom } from './counted-days.js';
import { type Deadline, deadlineOf, type Period } from './deadline.js';
import { addDays, type IsoDate } from './iso-date.js';
import { localDate } from './local-date.js';
import { type Pause, pauseAt, unitedPauses } from './pauses.js';
import { countedReceipt } from './receipt.js';
import { isPublished, type WorkingCalendar } from './working-calendar.js';

export interface ClockInput {
  /** The event the item counts from (receipt or acceptance), as it happened. */
  readonly startedAt: Date;
  /** When the task was decided; null or absent while it runs. */
  readonly endedAt?: Date | null;
  /** `from`: which event it is; a receipt out of hours counts from the next opening. `legal` is null where no law sets a limit. */
  readonly limits: { readonly from?: 'RECEIVED' | 'ACCEPTED'; readonly legal: Period | null; readonly committed: Period };
  readonly calendar: WorkingCalendar;
  readonly now: Date;
  /** Time that does not count (行政许可法 art. 45). */
  readonly pauses?: readonly Pause[];
  /** Granted once by the head (行政许可法 art. 42): the law's limit and the promise both end so much later. */
  readonly extension?: Period | null;
  /** Days before the committed end from which the task counts as due soon. Supervision sets it; 1 unless told otherwise. */
  readonly dueSoonDays?: number;
}

export type ClockState = 'RUNNING' | 'DUE_SOON' | 'SUSPENDED' | 'OVERDUE_COMMITTED' | 'OVERDUE_LEGAL' | 'STOPPED';

export interface TaskClock {
  readonly startedOn: IsoDate;
  /** Last day of the legal limit; null where there is none. */
  readonly dueOn: IsoDate | null;
  readonly dueAt: Date | null;
  /** Last day of the limit the department has committed itself to; never later than the law's. */
  readonly committedDueOn: IsoDate;
  readonly committedDueAt: Date;
  /** Days that count since the start day, which does not: calendar days where the committed limit is in those or in months, else working days. A day counts from the hall's opening. */
  readonly usedDays: number;
  /** Days left to the committed end in the same unit; 0 on the last day, negative from the first counted day after it. Frozen once stopped. */
  readonly remainingDays: number;
  readonly state: ClockState;
  /** A special procedure that has not ended: until it does, the ends are as if it ended this moment. */
  readonly openPause: Pause | null;
  /** A counted day lies in a year whose holidays are not published yet. */
  readonly provisional: boolean;
  readonly calendarVersion: string;
}

/** Where a task stands between its start and its limits. An instant before the start (skewed clocks) counts as the start. */
export function taskClock(input: ClockInput): TaskClock {
  const { limits, calendar, endedAt = null, pauses = [], dueSoonDays = 1 } = input;
  const startedAt = startOf(input);
  const seenAt = new Date(Math.max(startedAt.getTime(), (endedAt ?? input.now).getTime()));
  const counting = { calendar, paused: unitedPauses(pauses, seenAt) };
  const { legal, committed } = endsOf(input, startedAt, counting);
  const unit = limits.committed.unit;
  // The moment itself belongs to a procedure that is still on.
  const used = usedDays(startedAt, seenAt, unit, { calendar, paused: unitedPauses(pauses, new Date(seenAt.getTime() + 1)) });
  const remaining = countedDays(startedAt, committed.on, unit, counting) - used;
  const pause = pauseAt(pauses, seenAt);
  const state = stateAt(seenAt, { legal, committed, pause, remaining, dueSoonDays });
  return {
    startedOn: localDate(startedAt),
    dueOn: legal?.on ?? null,
    dueAt: legal?.at ?? null,
    committedDueOn: committed.on,
    committedDueAt: committed.at,
    usedDays: used,
    remainingDays: remaining,
    state: endedAt === null ? state : 'STOPPED',
    openPause: endedAt === null ? pause : null,
    provisional: committed.provisional || (legal?.provisional ?? false) || !isPublished(localDate(seenAt), calendar),
    calendarVersion: calendar.version,
  };
}

/** The instant that the period starts with. */
export function startOf({ startedAt, limits, calendar }: Pick<ClockInput, 'startedAt' | 'limits' | 'calendar'>): Date {
  return limits.from === 'RECEIVED' ? countedReceipt(startedAt, calendar) : startedAt;
}

/** Both ends. A promise of more time than the law gives is worth no more than the law (行政许可法 art. 42). */
export function endsOf({ limits, extension = null }: ClockInput, startedAt: Date, counting: Counting) {
  const legal = limits.legal === null ? null : extendedEnd(limits.legal, extension, startedAt, counting);
  const promised = extendedEnd(limits.committed, extension, startedAt, counting);
  const committed: Deadline = legal !== null && legal.at < promised.at ? legal : promised;
  return { legal, committed };
}

/** An extension in the same unit makes one longer period; in another unit it is a period of its own, after the first. */
function extendedEnd(limit: Period, extension: Period | null, startedAt: Date, { calendar, paused }: Counting): Deadline {
  const whole = extension !== null && extension.unit === limit.unit ? { ...limit, amount: limit.amount + extension.amount } : limit;
  const end = deadlineOf(whole, startedAt, calendar, paused);
  if (extension === null || whole !== limit) return end;
  const extended = deadlineOf(extension, end.at, calendar, paused);
  return { ...extended, provisional: extended.provisional || end.provisional };
}

function usedDays(startedAt: Date, until: Date, unit: Limit['unit'], counting: Counting): number {
  let days = 0;
  const last = localDate(until);
  for (let day = addDays(localDate(startedAt), 1); day <= last; day = addDays(day, 1)) {
    const from = countsFrom(day, unit, counting);
    if (from !== null && from <= until.getTime()) days += 1;
  }
  return days;
}

/** Days that count after the start, up to and including a day. */
function countedDays(startedAt: Date, last: IsoDate, unit: Limit['unit'], counting: Counting): number {
  let days = 0;
  for (let day = addDays(localDate(startedAt), 1); day <= last; day = addDays(day, 1))
    if (countsFrom(day, unit, counting) !== null) days += 1;
  return days;
}

interface Standing {
  readonly legal: Deadline | null;
  readonly committed: Deadline;
  readonly pause: Pause | null;
  readonly remaining: number;
  readonly dueSoonDays: number;
}

/** What is late stays late: a procedure that begins after the end does not bring the time back. */
function stateAt(instant: Date, { legal, committed, pause, remaining, dueSoonDays }: Standing): ClockState {
  if (legal !== null && instant > legal.at) return 'OVERDUE_LEGAL';
  if (instant > committed.at) return 'OVERDUE_COMMITTED';
  if (pause !== null) return 'SUSPENDED';
  return remaining <= dueSoonDays ? 'DUE_SOON' : 'RUNNING';
}
