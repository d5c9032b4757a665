import { shippedOfficeHours, shippedYears } from '../../domain/calendar/index.js';
import type { Store } from '../store.js';
import { write } from '../write.js';
import { CalendarChange, CalendarNotice, OfficeHoursEntry } from './calendar-tables.js';
import { loadYear, setOfficeHours } from './change-calendar.js';

/** Enters the shipped years and hours that the database does not know. What was loaded by hand is never touched. */
export async function seedCalendar(store: Store): Promise<void> {
  await write(store, 'SYSTEM', async (opened) => {
    const first = (await opened.em.count(CalendarChange)) === 0;
    // The first calendar of a database changes nothing that anybody was told.
    const unit = first ? { ...opened, record: () => undefined } : opened;
    const known = new Set((await unit.em.find(CalendarNotice, {}, { fields: ['year'] })).map(({ year }) => year));
    for (const year of shippedYears.filter((one) => !known.has(one.year))) await loadYear(unit, year, 'SYSTEM');
    if ((await unit.em.count(OfficeHoursEntry)) === 0) for (const hours of shippedOfficeHours) await setOfficeHours(unit, hours, 'SYSTEM');
    if (first) await unit.em.nativeUpdate(CalendarChange, {}, { doneAt: unit.now });
  });
}
