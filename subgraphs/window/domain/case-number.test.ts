import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { caseNumber, isCaseNumber } from './case-number.js';

const serials = fc.integer({ min: 1, max: 99_999 });

describe('the number of a case', () => {
  it('is the day, the serial of the day and a check digit', () => {
    expect(caseNumber('2026-11-23', 1)).toMatch(/^2026112300001\d$/);
    expect(caseNumber('2026-11-23', 100_000)).toMatch(/^20261123100000\d$/);
  });

  it('holds as given out, and no longer with any one digit wrong', () => {
    fc.assert(
      fc.property(serials, fc.nat({ max: 13 }), fc.integer({ min: 1, max: 9 }), (serial, place, by) => {
        const number = caseNumber('2026-11-23', serial);
        const wrong = number.replace(/./g, (digit, index) => (index === place ? String((Number(digit) + by) % 10) : digit));
        expect([isCaseNumber(number), isCaseNumber(wrong)]).toEqual([true, false]);
      }),
    );
  });

  it.each(['', '2026112300001', '20261123A00017', '二〇二六', `${'9'.repeat(13)}x`])('is not %p', (text) => {
    expect(isCaseNumber(text)).toBe(false);
  });
});
