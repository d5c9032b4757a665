import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type CalendarYear, isWorkingDay, shippedYears } from '../../domain/calendar/index.js';
import { testEngines } from '../../testing/engines.js';
import { openTestStore, type TestStore } from '../../testing/test-store.js';
import { write } from '../write.js';
import { calendarAt, calendarOf } from './calendar-of.js';
import { type CalendarOutcome, loadYear, setOfficeHours } from './change-calendar.js';
import { seedCalendar } from './seed-calendar.js';

/** Made up for the tests: the real notice for 2027 decides otherwise. */
const year2027: CalendarYear = {
  year: 2027,
  document: { title: '测试用放假安排', number: null, issuedOn: '2026-11-10' },
  offDays: ['2027-01-01', '2027-01-04'],
  makeUpDays: ['2027-01-09'],
};

describe.each(await testEngines())('the calendar of a subgraph ($name)', (engine) => {
  let statements: string[];
  let database: TestStore;
  beforeAll(async () => {
    statements = [];
    database = await openTestStore(engine, { onStatement: (statement) => statements.push(statement) });
  });
  beforeEach(async () => {
    await database.reset(2);
    await seedCalendar(database.store);
  });
  afterAll(() => database.close());

  const load = (year: CalendarYear): Promise<CalendarOutcome> => write(database.store, 'ops', (unit) => loadYear(unit, year, 'ops'));
  const editions = () => database.rows('select year, edition from calendar_notice order by year, edition');

  it('begins with the shipped years and hours, and is asked for with one statement once it is known', async () => {
    expect((await calendarOf(database.store)).version).toBe('2025@2024-11-12 2026@2025-11-04');
    statements.length = 0;
    const again = await calendarOf(database.store);
    expect(statements).toHaveLength(1);
    expect(again).toBe(await calendarOf(database.store));
  });

  it('takes a further year at once, and the same year again changes nothing', async () => {
    expect(isWorkingDay('2027-01-04', await calendarOf(database.store))).toBe(true);
    expect(await load(year2027)).toEqual({ kind: 'ENTERED' });
    const calendar = await calendarOf(database.store);
    expect([isWorkingDay('2027-01-04', calendar), isWorkingDay('2027-01-09', calendar)]).toEqual([false, true]);
    expect(await load({ ...year2027, offDays: [...year2027.offDays].reverse() })).toEqual({ kind: 'UNCHANGED' });
    expect(await editions()).toHaveLength(3);
  });

  it('keeps the earlier version of a year that is put right, and can still count by it', async () => {
    await load(year2027);
    const before = await calendarOf(database.store);
    expect(await load({ ...year2027, offDays: ['2027-01-01'] })).toEqual({ kind: 'ENTERED' });
    const after = await calendarOf(database.store);
    expect(after.version).toBe('2025@2024-11-12 2026@2025-11-04 2027@2026-11-10#2');
    expect(isWorkingDay('2027-01-04', after)).toBe(true);
    expect((await editions()).filter(({ year }) => year === 2027)).toHaveLength(2);
    expect((await calendarAt(database.store.reader(), 4)).version).toBe(before.version);
  });

  it('is not touched by the shipped years once a year was loaded by hand', async () => {
    const [shipped] = shippedYears.filter(({ year }) => year === 2026) as [CalendarYear];
    await load({ ...shipped, document: { ...shipped.document, issuedOn: '2026-03-01' } });
    await seedCalendar(database.store);
    expect((await calendarOf(database.store)).version).toBe('2025@2024-11-12 2026@2026-03-01#2');
  });

  it('refuses a notice with every fault of it, and one that is older than what holds', async () => {
    const faults = ['2027-02-30 is not a date', '2027-01-05 is a weekday and needs no make-up'];
    expect(await load({ ...year2027, offDays: ['2027-02-30'], makeUpDays: ['2027-01-05'] })).toEqual({ kind: 'REFUSED', faults });
    await load(year2027);
    const older = { ...year2027, document: { ...year2027.document, issuedOn: '2026-10-01' }, offDays: ['2027-01-01'] };
    expect(await load(older)).toEqual({
      kind: 'REFUSED',
      faults: ['2026-10-01 is older than the notice of 2026-11-10 that holds for 2027'],
    });
    expect(await editions()).toHaveLength(3);
  });

  it('knows the hours of the hall from a day on', async () => {
    const summer = { from: '2026-06-01', sessions: [{ opens: '08:30', closes: '18:00' }], lateReceipt: 'SAME_DAY' } as const;
    const enter = () => write(database.store, 'ops', (unit) => setOfficeHours(unit, summer, 'ops'));
    expect([await enter(), await enter()]).toEqual([{ kind: 'ENTERED' }, { kind: 'UNCHANGED' }]);
    expect((await calendarAt(database.store.reader(), 4)).version).toBe(
      '2025@2024-11-12 2026@2025-11-04 hours@2026-06-01=08:30-18:00+sameDay',
    );
  });

  it('lets two who load the same year at once enter it once', async () => {
    const twice = await Promise.all(
      [database.store, database.elsewhere].map((store) => write(store, 'ops', (unit) => loadYear(unit, year2027, 'ops'))),
    );
    expect(twice.map(({ kind }) => kind).sort()).toEqual(['ENTERED', 'UNCHANGED']);
    expect(await editions()).toHaveLength(3);
  });
});
