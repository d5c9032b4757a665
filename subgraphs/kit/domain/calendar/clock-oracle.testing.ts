/**
 * A second opinion on whole clocks, for the tests. It shares no code with what it judges, and goes about it in another way:
 * it walks the time in steps of half an hour over a table of the days, asks of every step whether the hall is open and
 * whether a procedure is on, and takes the ends from what it has counted. All times of the cases lie on its grid.
 */
import { oracleDays } from './oracle.testing.js';

const STEP = 30 * 60_000;
const STEPS_A_DAY = 48;
/** Midnight in Shanghai of the table's first day. */
const ORIGIN = Date.UTC(2024, 10, 30, 16);

export type OracleUnit = 'WORKING_DAY' | 'CALENDAR_DAY' | 'MONTH' | 'HOUR';
export interface OraclePeriod {
  readonly amount: number;
  readonly unit: OracleUnit;
}

export interface OracleCase {
  /** Steps since the table's first midnight. */
  readonly start: number;
  readonly now: number;
  readonly stoppedAt: number | null;
  readonly event: 'RECEIVED' | 'ACCEPTED';
  readonly legal: OraclePeriod | null;
  readonly committed: OraclePeriod;
  readonly extension: OraclePeriod | null;
  /** `to` is null for a procedure that goes on. */
  readonly pauses: readonly { readonly from: number; readonly to: number | null }[];
}

export interface OracleVerdict {
  readonly startedOn: string;
  readonly dueAt: Date | null;
  readonly committedDueAt: Date;
  readonly usedDays: number;
  readonly remainingDays: number;
  readonly state: string;
}

/** The hall is open from 9:00 to 12:00 and from 14:00 to 17:30: half hours 18 to 23 and 28 to 34 of a day. */
const OPEN = new Set([18, 19, 20, 21, 22, 23, 28, 29, 30, 31, 32, 33, 34]);
const CLOSES = 35;

export const instantOfStep = (step: number): Date => new Date(ORIGIN + step * STEP);
const dayOf = (step: number): number => Math.floor(step / STEPS_A_DAY);
const worked = (day: number): boolean => tableDay(day).worked;
const nameOf = (day: number): string => tableDay(day).date;

function tableDay(day: number) {
  const found = oracleDays[day];
  if (found === undefined) throw new RangeError(`Outside the oracle: day ${day}`);
  return found;
}

export function oracleVerdict(one: OracleCase): OracleVerdict {
  const start = one.event === 'RECEIVED' ? nextOpenReceipt(one.start) : one.start;
  const seen = Math.max(start, one.stoppedAt ?? one.now);
  const held = heldSteps(one, seen);
  const legal = one.legal === null ? null : endOf(one.legal, one.extension, start, held);
  const promised = endOf(one.committed, one.extension, start, held);
  const committed = legal === null ? promised : Math.min(legal, promised);
  const stillHeld = one.pauses.some(({ from, to }) => from <= seen && (to === null || seen < to));
  const used = countDays(start, seen, one.committed.unit, held, stillHeld);
  // The half hour before the end lies on the last day, also where the end is midnight.
  const remaining = countDays(start, (dayOf(committed - 1) + 1) * STEPS_A_DAY - 1, one.committed.unit, held, false) - used;
  return {
    startedOn: nameOf(dayOf(start)),
    dueAt: legal === null ? null : instantOfStep(legal),
    committedDueAt: instantOfStep(committed),
    usedDays: used,
    remainingDays: remaining,
    state: stateOf(one, { seen, legal, committed, remaining, stillHeld }),
  };
}

function stateOf(
  { stoppedAt }: OracleCase,
  {
    seen,
    legal,
    committed,
    remaining,
    stillHeld,
  }: { seen: number; legal: number | null; committed: number; remaining: number; stillHeld: boolean },
): string {
  if (stoppedAt !== null) return 'STOPPED';
  if (seen > (legal ?? Number.POSITIVE_INFINITY)) return 'OVERDUE_LEGAL';
  if (seen > committed) return 'OVERDUE_COMMITTED';
  return stillHeld ? 'SUSPENDED' : remaining < 2 ? 'DUE_SOON' : 'RUNNING';
}

/** Every half hour in which a procedure is on, one by one: what overlaps is there once. */
function heldSteps({ pauses }: OracleCase, seen: number): ReadonlySet<number> {
  const held = new Set<number>();
  for (const { from, to } of pauses) for (let step = from; step < (to ?? seen); step += 1) held.add(step);
  return held;
}

function nextOpenReceipt(step: number): number {
  if (worked(dayOf(step)) && step % STEPS_A_DAY <= CLOSES) return step;
  let day = dayOf(step) + 1;
  while (!worked(day)) day += 1;
  return day * STEPS_A_DAY + 18;
}

const WHOLE_DAY = Array.from({ length: STEPS_A_DAY }, (_, index) => index);

/** The half hours of a day in which somebody could work on a task. */
function timeOf(day: number): Iterable<number> {
  return worked(day) ? OPEN : WHOLE_DAY;
}

function freeFrom(day: number, unit: OracleUnit, held: ReadonlySet<number>): number | undefined {
  if ((unit === 'WORKING_DAY' || unit === 'HOUR') && !worked(day)) return undefined;
  for (const index of timeOf(day)) if (!held.has(day * STEPS_A_DAY + index)) return day * STEPS_A_DAY + index;
  return undefined;
}

function countDays(start: number, until: number, unit: OracleUnit, held: ReadonlySet<number>, stillHeld: boolean): number {
  let days = 0;
  for (let day = dayOf(start) + 1; day <= dayOf(until); day += 1) {
    const from = freeFrom(day, unit, held);
    // The half hour that begins now is not held in the list where the procedure goes on, though it is.
    if (from !== undefined && (from < until || (from === until && !stillHeld))) days += 1;
  }
  return days;
}

function endOf(period: OraclePeriod, extension: OraclePeriod | null, start: number, held: ReadonlySet<number>): number {
  if (extension === null) return single(period, start, held);
  if (extension.unit !== period.unit) return single(extension, single(period, start, held), held);
  return single({ ...period, amount: period.amount + extension.amount }, start, held);
}

function single({ amount, unit }: OraclePeriod, start: number, held: ReadonlySet<number>): number {
  if (unit === 'HOUR' && amount > 0) return afterOpenHours(amount * 2, start, held);
  let day = dayOf(start);
  for (let left = daysOf(amount, unit, start); left > 0; ) {
    day += 1;
    if (freeFrom(day, unit, held) !== undefined) left -= 1;
  }
  for (; ; day += 1) {
    const closes = dayOf(start) === day && start % STEPS_A_DAY >= CLOSES ? STEPS_A_DAY : CLOSES;
    const end = day * STEPS_A_DAY + closes;
    const workable = dayOf(start) === day || freeFrom(day, 'WORKING_DAY', held) !== undefined;
    // Held up to the very end: the half hour before it.
    if (worked(day) && workable && !held.has(end - 1)) return end;
  }
}

/** The months by the calendar's own names: the same day of the month, or the last one there is. */
function daysOf(amount: number, unit: OracleUnit, start: number): number {
  if (unit !== 'MONTH') return amount;
  const [year = 0, month = 0, date = 0] = nameOf(dayOf(start)).split('-').map(Number);
  const wanted = new Date(Date.UTC(year, month - 1 + amount, 1)).toISOString().slice(0, 7);
  const inMonth = oracleDays.filter((one) => one.date.startsWith(wanted));
  const last = inMonth[Math.min(date, inMonth.length) - 1];
  if (last === undefined) throw new RangeError(`Outside the oracle: ${wanted}`);
  return oracleDays.indexOf(last) - dayOf(start);
}

function afterOpenHours(halfHours: number, start: number, held: ReadonlySet<number>): number {
  let left = halfHours;
  for (let step = start; ; step += 1) {
    if (!worked(dayOf(step)) || !OPEN.has(step % STEPS_A_DAY) || held.has(step)) continue;
    left -= 1;
    if (left === 0) return step + 1;
  }
}
