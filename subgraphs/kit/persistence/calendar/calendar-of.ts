import type { EntityManager } from '@mikro-orm/sql';
import { type CalendarYear, type OfficeHours, type WorkingCalendar, workingCalendar } from '../../domain/calendar/index.js';
import { askRows } from '../direct-reads.js';
import type { Store } from '../store.js';
import { CalendarChange, CalendarNotice, OfficeHoursEntry } from './calendar-tables.js';

interface Known {
  readonly serial: number;
  readonly calendar: WorkingCalendar;
}

const known = new WeakMap<Store, Known>();

/**
 * The calendar of a subgraph, from its database. One short statement asks whether it has changed since it was read: another
 * process may have loaded a year.
 * @param em that of an act, which may itself have changed the calendar.
 */
export async function calendarOf(store: Store, em?: EntityManager): Promise<WorkingCalendar> {
  const serial = em === undefined ? await newestSerialSeen(store) : await newestSerial(em);
  const read = known.get(store);
  if (read?.serial === serial) return read.calendar;
  const calendar = await calendarAt(em ?? store.reader(), serial);
  known.set(store, { serial, calendar });
  return calendar;
}

/** Asked with nearly every request that shows a clock, so without making an entity. */
async function newestSerialSeen({ rows }: Store): Promise<number> {
  const [last] = await askRows(rows, 'select max(serial) from calendar_change', []);
  return found(last?.[0]);
}

/** The number of the last change. Throws where the database was not brought up. */
export async function newestSerial(em: EntityManager): Promise<number> {
  const [last] = await em.find(CalendarChange, {}, { orderBy: { serial: 'desc' }, limit: 1, disableIdentityMap: true });
  return found(last?.serial);
}

function found(serial: unknown): number {
  if (typeof serial !== 'number') throw new Error('There is no calendar: the database was not brought up');
  return serial;
}

/** The calendar as it was after a change: of each year, and of each day from which hours hold, the entry that was the newest then. */
export async function calendarAt(em: EntityManager, serial: number): Promise<WorkingCalendar> {
  const upTo = { serial: { $lte: serial } };
  const notices = await em.find(CalendarNotice, upTo, { orderBy: { year: 'asc', edition: 'asc' }, disableIdentityMap: true });
  const hours = await em.find(OfficeHoursEntry, upTo, { orderBy: { fromDay: 'asc', edition: 'asc' }, disableIdentityMap: true });
  return workingCalendar(newest(notices, ({ year }) => year).map(yearOf), newest(hours, ({ fromDay }) => fromDay).map(hoursOf));
}

/** Later editions come later. */
function newest<Row>(rows: readonly Row[], of: (row: Row) => unknown): Row[] {
  return [...new Map(rows.map((row) => [of(row), row])).values()];
}

export function yearOf({ year, edition, title, number, issuedOn, offDays, makeUpDays }: CalendarNotice): CalendarYear {
  return { year, edition, document: { title, number, issuedOn }, offDays, makeUpDays };
}

function hoursOf({ fromDay, sessions, lateReceipt }: OfficeHoursEntry): OfficeHours {
  return { from: fromDay, sessions, lateReceipt };
}
