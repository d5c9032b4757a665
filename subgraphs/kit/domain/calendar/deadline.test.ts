import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deadlineOf } from './deadline.js';
import { nthWorkedAfter, oracleDays, positionOf, workedFrom } from './oracle.testing.js';
import { workingCalendar } from './working-calendar.js';
import { shippedYears } from './years/shipped-years.js';

const calendar = workingCalendar(shippedYears);
const at = (text: string) => new Date(`${text}+08:00`);

describe('the end of a limit', () => {
  it.each([
    ['2026-02-13T17:00', 5, 'WORKING_DAY', '2026-02-27'],
    ['2026-02-13T23:30', 1, 'WORKING_DAY', '2026-02-14'],
    ['2026-03-02T09:00', 20, 'CALENDAR_DAY', '2026-03-23'],
    ['2026-01-26T09:00', 20, 'CALENDAR_DAY', '2026-02-24'],
    ['2026-01-25T09:00', 20, 'CALENDAR_DAY', '2026-02-14'],
    ['2026-01-31T09:00', 1, 'MONTH', '2026-02-28'],
    ['2026-03-31T09:00', 6, 'MONTH', '2026-09-30'],
    ['2026-04-01T09:00', 6, 'MONTH', '2026-10-08'],
  ] as const)('from %s, %i %s end on %s', (start, amount, unit, on) => {
    expect(deadlineOf({ amount, unit }, at(start), calendar)).toEqual({ on, at: at(`${on}T17:30`), provisional: false });
  });

  it('is the same day for what is done on the spot, until closing, or until midnight where it began after closing', () => {
    const onTheSpot = { amount: 0, unit: 'WORKING_DAY' } as const;
    expect(deadlineOf(onTheSpot, at('2026-03-02T10:00'), calendar)).toMatchObject({ on: '2026-03-02', at: at('2026-03-02T17:30') });
    expect(deadlineOf(onTheSpot, at('2026-03-02T23:59'), calendar)).toMatchObject({ on: '2026-03-02', at: at('2026-03-03T00:00') });
    expect(deadlineOf(onTheSpot, at('2026-03-03T00:01'), calendar)).toMatchObject({ on: '2026-03-03', at: at('2026-03-03T17:30') });
  });

  it('is the next working day for what is filed on a holiday and due at once', () => {
    expect(deadlineOf({ amount: 0, unit: 'WORKING_DAY' }, at('2026-02-17T10:00'), calendar).on).toBe('2026-02-24');
  });

  it.each([
    ['2026-03-02T10:00', 2, '2026-03-02T12:00'],
    ['2026-03-02T11:00', 2, '2026-03-02T15:00'],
    ['2026-03-02T17:00', 2, '2026-03-03T10:30'],
    ['2026-03-06T17:00', 24, '2026-03-12T15:00'],
    ['2026-02-13T17:00', 1, '2026-02-14T09:30'],
    ['2026-02-14T17:00', 1, '2026-02-24T09:30'],
    ['2026-02-14T23:59', 1, '2026-02-24T10:00'],
    ['2026-02-24T06:00', 3, '2026-02-24T12:00'],
  ])('from %s, %i hours of the office end at %s', (start, amount, end) => {
    expect(deadlineOf({ amount, unit: 'HOUR' }, at(start), calendar)).toEqual({ on: end.slice(0, 10), at: at(end), provisional: false });
  });

  it('is provisional once it reaches a year without a notice, in every unit', () => {
    const start = at('2026-12-30T09:00');
    const units = [
      { amount: 2, unit: 'WORKING_DAY' },
      { amount: 10, unit: 'CALENDAR_DAY' },
      { amount: 1, unit: 'MONTH' },
      { amount: 72, unit: 'HOUR' },
    ] as const;
    expect(units.map((limit) => deadlineOf(limit, start, calendar).provisional)).toEqual([true, true, true, true]);
    expect(deadlineOf({ amount: 1, unit: 'WORKING_DAY' }, start, calendar)).toEqual({
      on: '2026-12-31',
      at: at('2026-12-31T17:30'),
      provisional: false,
    });
  });

  it('agrees with the second opinion for working and calendar days', () => {
    const start = fc.constantFrom(...oracleDays.slice(31, 850));
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 1439 }), ({ date }, amount, minute) => {
        const instant = new Date(at(`${date}T00:00`).getTime() + minute * 60_000);
        const from = positionOf(date);
        const worked = workedFrom(amount === 0 ? from : nthWorkedAfter(from, amount));
        expect(deadlineOf({ amount, unit: 'WORKING_DAY' }, instant, calendar).on).toBe(oracleDays[worked]?.date);
        expect(deadlineOf({ amount, unit: 'CALENDAR_DAY' }, instant, calendar).on).toBe(oracleDays[workedFrom(from + amount)]?.date);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses a negative limit', () => {
    expect(() => deadlineOf({ amount: -1, unit: 'HOUR' }, at('2026-03-02T10:00'), calendar)).toThrow('Not a limit: -1 HOUR');
  });
});
