import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, addYears, daysBetween, monthsBetween, shiftMonth } from './iso-date.js';

const day = fc
  .integer({ min: 0, max: 36_500 })
  .map((offset) => new Date(Date.UTC(2000, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10));

describe('calendar days and months', () => {
  it('count thirty days from the day after establishment', () => {
    expect(addDays('2026-01-31', 30)).toBe('2026-03-02');
    expect(addDays('2026-05-13', -15)).toBe('2026-04-28');
  });

  it('end a period of months on the last day when the month is shorter', () => {
    expect(addMonths('2025-11-30', 3)).toBe('2026-02-28');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  });

  it('cross the year in both directions', () => {
    expect(shiftMonth('2026-01', -1)).toBe('2025-12');
    expect(shiftMonth('2025-12', 2)).toBe('2026-02');
  });

  it('undo each other', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -2000, max: 2000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
    fc.assert(
      fc.property(day, fc.integer({ min: -300, max: 300 }), (date, months) => {
        const month = date.slice(0, 7);
        expect(monthsBetween(month, shiftMonth(month, months))).toBe(months);
      }),
    );
  });
});
