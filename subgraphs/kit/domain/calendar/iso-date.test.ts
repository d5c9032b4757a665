import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, daysBetween, isRealDate, isWeekend } from './iso-date.js';

const day = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('calendar days', () => {
  it('knows which days exist', () => {
    expect(['2024-02-29', '2026-12-31'].map(isRealDate)).toEqual([true, true]);
    expect(['2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-1-1', '', '2026-01-01T00:00Z'].some(isRealDate)).toBe(false);
  });

  it('steps over month and year ends', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('ends a month period on the corresponding day, or on the last day of a shorter month', () => {
    expect(addMonths('2026-01-15', 1)).toBe('2026-02-15');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2023-12-31', 2)).toBe('2024-02-29');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  });

  it('counts back what it added', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (start, days) => {
        expect(daysBetween(start, addDays(start, days))).toBe(days);
      }),
    );
  });

  it('tells Saturdays and Sundays', () => {
    expect(['2026-02-13', '2026-02-14', '2026-02-15', '2026-02-16'].map(isWeekend)).toEqual([false, true, true, false]);
  });

  it('refuses a day that does not exist instead of moving it', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow('Not a date: 2026-02-30');
    expect(() => addMonths('2026-02-30', 1)).toThrow(RangeError);
  });
});
