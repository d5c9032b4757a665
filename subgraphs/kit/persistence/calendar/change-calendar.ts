import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/sql';
import { type CalendarYear, calendarYearFaults, type OfficeHours, officeHoursFaults } from '../../domain/calendar/index.js';
import { canonicalJson } from '../../domain/canonical-json.js';
import type { Write } from '../write.js';
import { yearOf } from './calendar-of.js';
import { CalendarChange, CalendarNotice, OfficeHoursEntry } from './calendar-tables.js';

/** What came of it: entered, there already, or why it cannot be. */
export type CalendarOutcome = { readonly kind: 'ENTERED' | 'UNCHANGED' } | { readonly kind: 'REFUSED'; readonly faults: readonly string[] };

/** Enters a year's notice. The same notice again changes nothing; one that is older than what holds is refused. */
export async function loadYear(unit: Write, year: CalendarYear, actor: string): Promise<CalendarOutcome> {
  const faults = calendarYearFaults(year);
  if (faults.length > 0) return { kind: 'REFUSED', faults };
  const { em } = unit;
  await lockCalendar(em);
  const [before] = await em.find(CalendarNotice, { year: year.year }, { orderBy: { edition: 'desc' }, limit: 1 });
  if (before !== undefined && sameYear(yearOf(before), year)) return { kind: 'UNCHANGED' };
  if (before !== undefined && before.issuedOn > year.document.issuedOn) {
    return {
      kind: 'REFUSED',
      faults: [`${year.document.issuedOn} is older than the notice of ${before.issuedOn} that holds for ${year.year}`],
    };
  }
  const serial = await nextChange(unit, actor);
  const { title, number, issuedOn } = year.document;
  const edition = (before?.edition ?? 0) + 1;
  const days = { offDays: [...year.offDays], makeUpDays: [...year.makeUpDays] };
  em.create(CalendarNotice, { year: year.year, edition, serial, title, number, issuedOn, ...days });
  recordChange(unit, `year-${year.year}`, { year: year.year, edition, title, number, issuedOn });
  return { kind: 'ENTERED' };
}

/** Enters the hours of the hall from a day on. The same again changes nothing. */
export async function setOfficeHours(unit: Write, hours: OfficeHours, actor: string): Promise<CalendarOutcome> {
  const faults = officeHoursFaults(hours);
  if (faults.length > 0) return { kind: 'REFUSED', faults };
  const { em } = unit;
  await lockCalendar(em);
  const { from, sessions, lateReceipt } = hours;
  const [before] = await em.find(OfficeHoursEntry, { fromDay: from }, { orderBy: { edition: 'desc' }, limit: 1 });
  const told = { sessions: [...sessions], lateReceipt };
  if (before !== undefined && canonicalJson({ sessions: before.sessions, lateReceipt: before.lateReceipt }) === canonicalJson(told)) {
    return { kind: 'UNCHANGED' };
  }
  const serial = await nextChange(unit, actor);
  const edition = (before?.edition ?? 0) + 1;
  em.create(OfficeHoursEntry, { fromDay: from, edition, serial, ...told });
  recordChange(unit, `hours-${from}`, { from, edition, ...told });
  return { kind: 'ENTERED' };
}

/** Two who change it at once come one after the other: the row of the last change is what they wait for. */
async function lockCalendar(em: EntityManager): Promise<void> {
  await em.find(CalendarChange, {}, { orderBy: { serial: 'desc' }, limit: 1, lockMode: LockMode.PESSIMISTIC_WRITE });
}

async function nextChange({ em, now }: Write, actor: string): Promise<number> {
  const [last] = await em.find(CalendarChange, {}, { orderBy: { serial: 'desc' }, limit: 1 });
  const serial = (last?.serial ?? 0) + 1;
  em.create(CalendarChange, { serial, at: now, actor, reached: null, doneAt: null });
  await em.flush();
  return serial;
}

function recordChange(unit: Write, subject: string, data: Readonly<Record<string, unknown>>): void {
  unit.record({ type: 'onewindow.calendar.changed', subject: `calendar-${subject}`, audience: '-', data });
}

function sameYear(one: CalendarYear, other: CalendarYear): boolean {
  const content = ({ document, offDays, makeUpDays }: CalendarYear) => ({
    ...document,
    off: [...offDays].sort(),
    work: [...makeUpDays].sort(),
  });
  return canonicalJson(content(one)) === canonicalJson(content(other));
}
