import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../dates.js';
import { lateFee } from './late-fee.js';

describe('late fee', () => {
  it('is nothing on the due date and grows from the day after', () => {
    expect(lateFee({ amount: 10_000, dueOn: '2026-04-15' }, '2026-04-15')).toBe(0);
    expect(lateFee({ amount: 10_000, dueOn: '2026-04-15' }, '2026-04-16')).toBe(5);
    expect(lateFee({ amount: 10_000, dueOn: '2026-04-15' }, '2026-04-01')).toBe(0);
  });

  it('counts every calendar day over a leap day and a year’s end', () => {
    expect(lateFee({ amount: 2_000, dueOn: '2024-02-28' }, '2024-03-01')).toBe(2);
    expect(lateFee({ amount: 2_000, dueOn: '2025-12-31' }, '2026-12-31')).toBe(365);
  });

  it('is five ten-thousandths a day to within half a fen, and never shrinks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000_000 }), fc.integer({ min: 0, max: 2000 }), (cents, days) => {
        const debt = { amount: cents / 100, dueOn: '2024-01-01' };
        const fee = lateFee(debt, addDays(debt.dueOn, days));
        expect(Math.abs(fee - debt.amount * days * 0.0005)).toBeLessThanOrEqual(0.0051);
        expect(lateFee(debt, addDays(debt.dueOn, days + 1))).toBeGreaterThanOrEqual(fee);
      }),
    );
  });
});
