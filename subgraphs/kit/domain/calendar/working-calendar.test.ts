import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarYearFaults } from './calendar-year.js';
import { nthWorkedAfter, oracleDays, positionOf } from './oracle.testing.js';
import { addWorkingDays, isWorkingDay, orNextWorkingDay, workingCalendar, workingDaysBetween } from './working-calendar.js';
import { year2026 } from './years/2026.js';
import { shippedYears } from './years/shipped-years.js';

const calendar = workingCalendar(shippedYears);
const anyDay = fc.constantFrom(...oracleDays.slice(0, 900).map(({ date }) => date));

describe('the published years', () => {
  it('agree with the notices written down a second time, day by day', () => {
    expect(oracleDays.filter(({ date, worked }) => isWorkingDay(date, calendar) !== worked)).toEqual([]);
  });

  it('have 248 working days in 2026, month by month as the notice gives them', () => {
    const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);
    const counts = months.map((month) => oracleDays.filter(({ date }) => date.startsWith(month) && isWorkingDay(date, calendar)).length);
    expect(counts).toEqual([21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(248);
  });

  it('name the notices they were counted by', () => {
    expect(calendar.version).toBe('2025@2024-11-12 2026@2025-11-04');
  });

  it('are sound as data', () => {
    expect(shippedYears.flatMap(calendarYearFaults)).toEqual([]);
  });
});

describe('a year that is loaded', () => {
  it('is refused with every fault at once', () => {
    const broken = {
      ...year2026,
      offDays: ['2026-02-30', '2026-05-01', '2026-05-01', '2031-01-01'],
      makeUpDays: ['2026-05-06'],
    };
    expect(calendarYearFaults(broken)).toEqual([
      '2026-02-30 is not a date',
      '2031-01-01 does not belong to 2026',
      '2026-05-01 stands twice',
      '2026-05-06 is a weekday and needs no make-up',
    ]);
    expect(calendarYearFaults({ ...year2026, offDays: [] })).toEqual(['no holiday at all']);
    expect(() => workingCalendar([broken])).toThrow('2026: 2026-05-01 stands twice');
  });

  it('may set days of the December before, and the later notice for a day holds', () => {
    const year2027 = {
      year: 2027,
      document: { title: '测试用', number: null, issuedOn: '2026-11-10' },
      offDays: ['2026-12-31', '2027-01-01'],
      makeUpDays: ['2026-12-26'],
    };
    const extended = workingCalendar([year2027, ...shippedYears]);
    expect(isWorkingDay('2026-12-31', calendar)).toBe(true);
    expect(isWorkingDay('2026-12-31', extended)).toBe(false);
    expect(isWorkingDay('2026-12-26', extended)).toBe(true);
    const corrected = { ...year2026, document: { ...year2026.document, issuedOn: '2026-03-01' }, offDays: ['2026-03-04'], makeUpDays: [] };
    expect(isWorkingDay('2026-03-04', workingCalendar([corrected, year2026]))).toBe(false);
  });
});

describe('counting working days', () => {
  it.each([
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 2, '2026-02-24'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-02-13', 6, '2026-02-28'],
    ['2026-02-12', 20, '2026-03-18'],
    ['2025-12-31', 1, '2026-01-04'],
    ['2025-01-24', 2, '2025-01-27'],
    ['2025-01-27', 1, '2025-02-05'],
    ['2025-09-27', 1, '2025-09-28'],
    ['2026-09-18', 5, '2026-09-24'],
    ['2026-09-24', 5, '2026-10-09'],
    ['2026-09-30', 2, '2026-10-09'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-02-16', 1, '2026-02-24'],
    ['2026-05-06', 0, '2026-05-06'],
  ])('from %s, %i working days end on %s', (start, days, end) => {
    expect(addWorkingDays(start, days, calendar)).toEqual({ on: end, provisional: false });
  });

  it('agrees with walking the list of days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 90 }), (start, days) => {
        const from = positionOf(start);
        const to = nthWorkedAfter(from, days);
        expect(addWorkingDays(start, days, calendar)).toEqual({
          on: oracleDays[to]?.date,
          provisional: oracleDays.slice(from + 1, to + 1).some(({ published }) => !published),
        });
      }),
      { numRuns: 300 },
    );
  });

  it('always ends on a working day, adds up, and counts back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (start, first, second) => {
        const { on } = addWorkingDays(start, first, calendar);
        expect(isWorkingDay(on, calendar)).toBe(true);
        expect(addWorkingDays(on, second, calendar).on).toBe(addWorkingDays(start, first + second, calendar).on);
        expect(workingDaysBetween(start, on, calendar).days).toBe(first);
      }),
    );
  });

  it('says so when it runs past the last published year, and before the first', () => {
    expect(addWorkingDays('2026-12-31', 1, calendar)).toEqual({ on: '2027-01-01', provisional: true });
    expect(addWorkingDays('2024-12-30', 2, calendar)).toEqual({ on: '2025-01-02', provisional: true });
    expect(orNextWorkingDay('2027-01-02', calendar)).toEqual({ on: '2027-01-04', provisional: true });
  });

  it('refuses a negative or broken number of days', () => {
    expect(() => addWorkingDays('2026-03-02', -1, calendar)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-03-02', 1.5, calendar)).toThrow(RangeError);
  });
});
