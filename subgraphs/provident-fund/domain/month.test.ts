import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { monthSpan, shiftMonth } from './month.js';

describe('contribution months', () => {
  it('turn over at the year', () => {
    expect(shiftMonth('2026-12', 1)).toBe('2027-01');
    expect(shiftMonth('2026-01', -1)).toBe('2025-12');
    expect(monthSpan('2026-01', '2026-12')).toBe(12);
    expect(monthSpan('2026-02', '2026-01')).toBe(0);
  });

  it('span as many months as were added, counting both ends', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 600 }),
        (year, number, by) => {
          const month = `${year}-${String(number).padStart(2, '0')}`;
          expect(monthSpan(month, shiftMonth(month, by))).toBe(by + 1);
          expect(shiftMonth(shiftMonth(month, by), -by)).toBe(month);
        },
      ),
    );
  });
});
