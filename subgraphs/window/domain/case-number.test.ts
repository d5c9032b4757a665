import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { luhnDigit } from '../../kit/domain/identifiers/luhn.js';
import { caseNumber, isCaseNumber } from './case-number.js';

const serials = fc.integer({ min: 1, max: 999_999 });

describe('the number of a case', () => {
  it('is the day, the serial of the day and a check digit', () => {
    expect(caseNumber('2026-11-23', 1)).toMatch(/^26112300001\d$/);
    expect(caseNumber('2026-11-23', 100_000)).toMatch(/^261123100000\d$/);
  });

  it('holds as given out, and no longer with any one digit wrong or two neighbours swapped', () => {
    fc.assert(
      fc.property(serials, fc.nat({ max: 10 }), fc.integer({ min: 1, max: 9 }), (serial, place, by) => {
        const number = caseNumber('2026-11-23', serial);
        const wrong = number.replace(/./g, (digit, index) => (index === place ? String((Number(digit) + by) % 10) : digit));
        const swapped = `${number.slice(0, place)}${number[place + 1]}${number[place]}${number.slice(place + 2)}`;
        expect([isCaseNumber(number), isCaseNumber(wrong), isCaseNumber(swapped)]).toEqual([true, false, swapped === number]);
      }),
    );
  });

  it('is still found as it was given out in earlier years', () => {
    expect(isCaseNumber(`2025112300001${luhnDigit('2025112300001')}`)).toBe(true);
  });

  it.each(['', '26112300001', '261123A00017', '二〇二六', `${'9'.repeat(11)}x`])('is not %p', (text) => {
    expect(isCaseNumber(text)).toBe(false);
  });
});
