import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { monthlyDeposit } from './monthly-deposit.js';

describe('月缴存额', () => {
  it('rounds each share half up to the yuan, not their sum', () => {
    expect(monthlyDeposit(3210, { unit: 5, employee: 5 })).toEqual({ unit: 161, employee: 161, total: 322 });
    expect(monthlyDeposit(3209, { unit: 5, employee: 5 })).toEqual({ unit: 160, employee: 160, total: 320 });
  });

  it('takes different ratios for unit and employee', () => {
    expect(monthlyDeposit(5000, { unit: 12, employee: 7 })).toEqual({ unit: 600, employee: 350, total: 950 });
  });

  it('does not lose the half yuan to binary fractions', () => {
    expect(Math.round((2500 * 5.02) / 100)).toBe(125);
    expect(monthlyDeposit(2500, { unit: 5.02, employee: 5 })).toEqual({ unit: 126, employee: 125, total: 251 });
  });

  it('never strays more than half a yuan from base × ratio and never falls when the base rises', () => {
    const base = fc.integer({ min: 1, max: 1_000_000 });
    const hundredths = fc.integer({ min: 500, max: 1200 });
    fc.assert(
      fc.property(base, hundredths, hundredths, (yuan, unit, employee) => {
        const deposit = monthlyDeposit(yuan, { unit: unit / 100, employee: employee / 100 });
        const twiceOff = 2n * (BigInt(deposit.unit) * 10_000n - BigInt(yuan) * BigInt(unit));
        expect(twiceOff > -10_000n && twiceOff <= 10_000n).toBe(true);
        expect(deposit.total).toBe(deposit.unit + deposit.employee);
        expect(monthlyDeposit(yuan + 1, { unit: unit / 100, employee: employee / 100 }).unit).toBeGreaterThanOrEqual(deposit.unit);
      }),
    );
  });
});
