import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, addYears, daysBetween, daysLate } from './day-count.js';

const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('counting days', () => {
  it('ends a period of months on the last day of a month that lacks the day', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
  });

  it('does not count the day on which a duty arose', () => {
    expect(daysLate('2026-01-30', '2026-03-01', 30)).toBe(0);
    expect(daysLate('2026-01-30', '2026-03-02', 30)).toBe(1);
    expect(daysLate('2026-03-01', '2026-02-01', 30)).toBe(0);
  });

  it('finds back by difference what it added', () => {
    fc.assert(fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, count) => daysBetween(day, addDays(day, count)) === count));
  });

  it('never lands later in the month than it started', () => {
    fc.assert(fc.property(days, fc.integer({ min: 0, max: 800 }), (day, count) => addMonths(day, count).slice(8) <= day.slice(8)));
  });
});
