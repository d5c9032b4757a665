import { daysBetween, localDate, type WorkingCalendar, workingDaysBetween } from '../../../kit/domain/calendar/index.js';
import { applies } from '../../../kit/domain/catalogue/condition.js';
import type { ItemDefinition } from '../../../kit/domain/catalogue/item-definition.js';
import type { SpecialProcedure, TaskPause } from '../task-work.js';
import type { Office } from './office.js';

/** What an item allows for one special procedure. */
export type Allowance = ItemDefinition['limits']['excluded'][number];

/** Two or more go out or test (行政许可法 art. 34 para. 3, art. 55 para. 2). */
const BY_TWO: readonly SpecialProcedure[] = ['SITE_INSPECTION', 'TESTING', 'QUARANTINE'];

export function goesByTwo(procedure: SpecialProcedure): boolean {
  return BY_TWO.includes(procedure);
}

/** What the item allows for this procedure under the answers of the case; of several the one that comes first. Null where it names none. */
export function allowanceFor({ item, task }: Pick<Office, 'item' | 'task'>, procedure: SpecialProcedure): Allowance | null {
  return item.limits.excluded.find((one) => one.procedure === procedure && applies(one.when, task.answers)) ?? null;
}

export function openPauses(pauses: readonly TaskPause[] | null): readonly TaskPause[] {
  return (pauses ?? []).filter(({ endedAt }) => endedAt === null);
}

/**
 * How much of its allowance a procedure has left: what it took before is gone, however often it begins. In its own unit;
 * a working day has eight hours, and an allowance in months is for one time.
 */
export function remainingOf({ max }: Allowance, earlier: readonly TaskPause[], calendar: WorkingCalendar): number {
  const used = earlier.map(({ startedAt, endedAt }) => {
    const [from, to] = [localDate(new Date(startedAt)), localDate(new Date(endedAt ?? startedAt))];
    const working = workingDaysBetween(from, to, calendar).days;
    if (max.unit === 'MONTH') return max.amount;
    return max.unit === 'CALENDAR_DAY' ? daysBetween(from, to) : max.unit === 'HOUR' ? working * 8 : working;
  });
  return Math.max(
    0,
    used.reduce((rest, days) => rest - days, max.amount),
  );
}
