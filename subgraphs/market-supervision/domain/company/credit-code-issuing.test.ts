import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isCreditCode } from '../../../kit/domain/identifiers/index.js';
import { CREDIT_CODE_SEGMENT, creditCodeSerial, issueCreditCode } from './credit-code-issuing.js';

const serial = fc.integer({ min: 0, max: CREDIT_CODE_SEGMENT - 1 });

describe('issuing a unified social credit code', () => {
  it('gives a code of an enterprise of 扎兰屯 that passes both checks, for every serial', () => {
    fc.assert(
      fc.property(serial, (one) => {
        const code = issueCreditCode(one);
        expect(isCreditCode(code)).toBe(true);
        expect(code.startsWith('91150783MA')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('never gives the same code for two serials, far apart or next to each other', () => {
    fc.assert(
      fc.property(serial, fc.oneof(serial, fc.integer({ min: 1, max: 1000 })), (one, other) => {
        const second = other <= 1000 ? Math.min(one + other, CREDIT_CODE_SEGMENT - 1) : other;
        fc.pre(one !== second);
        expect(issueCreditCode(one)).not.toBe(issueCreditCode(second));
      }),
      { numRuns: 1000 },
    );
  });

  it('counts through the segment in the alphabet of the code, from the first to the last', () => {
    expect(issueCreditCode(0).slice(8, 16)).toBe('MA000000');
    expect(issueCreditCode(30).slice(8, 16)).toBe('MA00000Y');
    expect(issueCreditCode(31).slice(8, 16)).toBe('MA000010');
    expect(issueCreditCode(CREDIT_CODE_SEGMENT - 1).slice(8, 16)).toBe('MAYYYYYY');
  });

  it.each([-1, 1.5, Number.NaN, CREDIT_CODE_SEGMENT])('refuses the serial %p', (wrong) => {
    expect(() => issueCreditCode(wrong)).toThrow(RangeError);
  });
});

describe('the serial of a code from year and yearly serial', () => {
  it('does not give the first company of a year the code of the first company of another', () => {
    const year = fc.integer({ min: 2024, max: 2300 });
    const yearly = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(fc.tuple(year, yearly), fc.tuple(year, yearly), (one, other) => {
        fc.pre(one[0] !== other[0] || one[1] !== other[1]);
        expect(creditCodeSerial(...one)).not.toBe(creditCodeSerial(...other));
        expect(creditCodeSerial(...one)).toBeLessThan(CREDIT_CODE_SEGMENT);
      }),
    );
  });

  it('begins the next year right after the last serial of the year before', () => {
    expect(creditCodeSerial(2027, 1)).toBe(creditCodeSerial(2026, 1_000_000) + 1);
    expect(issueCreditCode(creditCodeSerial(2024, 1)).slice(8, 16)).toBe('MAL00000');
  });

  it('refuses a serial that does not fit into the block of its year', () => {
    expect(() => creditCodeSerial(2026, 0)).toThrow(RangeError);
    expect(() => creditCodeSerial(2026, 1_000_001)).toThrow(RangeError);
    expect(() => creditCodeSerial(2023, 1)).toThrow(RangeError);
  });
});
