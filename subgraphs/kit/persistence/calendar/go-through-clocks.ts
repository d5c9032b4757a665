import { LockMode } from '@mikro-orm/core';
import type { WorkingCalendar } from '../../domain/calendar/index.js';
import type { Chore } from '../../server/chore.js';
import type { Store } from '../store.js';
import { type Write, write } from '../write.js';
import { calendarAt } from './calendar-of.js';
import { CalendarChange } from './calendar-tables.js';

/** One change of the calendar, for clocks that ran when it came. */
export interface ClockPass {
  readonly before: WorkingCalendar;
  readonly after: WorkingCalendar;
  /** Clocks that began later were counted by the new calendar from the start. */
  readonly changedAt: Date;
}

/**
 * Looks at so many running clocks after an id, in the order of their ids, and records whose ends have moved.
 * Answers the id of the last one it looked at; null when there was none any more.
 */
export type LookAtClocks = (unit: Write, pass: ClockPass, after: string, limit: number) => Promise<string | null>;

/** Clocks that one transaction looks at. */
const BATCH = 200;

/** Tells whose ends move because a year was published or corrected, or the hours were changed; batch by batch, each change once. */
export function calendarChore(look: LookAtClocks): Chore {
  const run = async (store: Store) => {
    while (await oneBatch(store, look));
  };
  return { name: CALENDAR_CHORE, every: 30_000, run };
}

export const CALENDAR_CHORE = 'calendar';

/** False when no change waits any more. */
async function oneBatch(store: Store, look: LookAtClocks): Promise<boolean> {
  const [pending] = await store.reader().find(CalendarChange, { doneAt: null }, { orderBy: { serial: 'asc' }, limit: 1 });
  if (pending === undefined) return false;
  await write(store, 'SYSTEM', async (unit) => {
    const change = await unit.em.findOneOrFail(CalendarChange, { serial: pending.serial }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (change.doneAt !== null) return;
    const [before, after] = [await calendarAt(unit.em, change.serial - 1), await calendarAt(unit.em, change.serial)];
    const last = await look(unit, { before, after, changedAt: change.at }, change.reached ?? '', BATCH);
    if (last === null) change.doneAt = unit.now;
    else change.reached = last;
  });
  return true;
}

/** Several kinds of clocks, one kind after the other: the place that was reached says in which kind it is. */
export function oneAfterAnother(...looks: readonly LookAtClocks[]): LookAtClocks {
  return async (unit, pass, reached, limit) => {
    const [, digits, id] = /^(\d+):(.*)$/.exec(reached) ?? [undefined, '0', reached];
    for (let kind = Number(digits); kind < looks.length; kind += 1) {
      const last = await looks[kind]?.(unit, pass, kind === Number(digits) ? (id ?? '') : '', limit);
      if (typeof last === 'string') return `${kind}:${last}`;
    }
    return null;
  };
}
