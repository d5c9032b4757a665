import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkDigit, foodNumber } from './food-number.js';

const year = fc.integer({ min: 2024, max: 2123 });
const serial = fc.integer({ min: 1, max: 9999 });

describe('the number of a food licence or filing', () => {
  it('has the published shape: prefix, kind, division, sequence, check', () => {
    expect(foodNumber('JY', '2', 2026, 12)).toMatch(/^JY2150783260012\d$/);
    expect(foodNumber('YB', '2', 2026, 9999)).toMatch(/^YB2150783269999\d$/);
  });
  it('follows the published example of MOD 11,10: 0794 has the check digit 5', () => {
    expect(checkDigit('0794')).toBe('5');
  });
  it('shows every wrong digit', () => {
    fc.assert(
      fc.property(year, serial, fc.nat(12), fc.integer({ min: 1, max: 9 }), (one, number, place, shift) => {
        const right = foodNumber('JY', '2', one, number).slice(2);
        const digits = [...right.slice(0, 13)];
        digits[place] = String((Number(digits[place]) + shift) % 10);
        expect(checkDigit(digits.join(''))).not.toBe(right[13]);
      }),
    );
  });
  it('does not come again in another year of the century', () => {
    fc.assert(
      fc.property(fc.tuple(year, serial), fc.tuple(year, serial), (one, other) => {
        fc.pre(one[0] !== other[0] || one[1] !== other[1]);
        expect(foodNumber('JY', '1', ...one)).not.toBe(foodNumber('JY', '1', ...other));
      }),
    );
  });
  it.each([0, 10000, 1.5])('refuses the serial %p', (wrong) => {
    expect(() => foodNumber('JY', '1', 2026, wrong)).toThrow(RangeError);
  });
});
