import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { implementingCode, isNationalNumber, nationalNumber } from './national-number.js';

const usual = { creditCode: '11150783MB1A200108', level: 'COUNTY' } as const;
const code = implementingCode('market-supervision', { slug: 'company-registration', nationalCode: { basic: '000131127004' } }, usual);

describe('the national number of a case', () => {
  it('is the implementing code, the day and four places', () => {
    expect(code).toBe('11150783MB1A2001084000131127004');
    expect(nationalNumber(code, '2026-11-23', 7)).toBe('11150783MB1A2001084000131127004202611230007');
    expect(nationalNumber(code, '2026-11-23', 7)).toHaveLength(43);
  });

  it('follows what the item says of itself, and has a local code where no national one is published', () => {
    const elements = {
      implementer: { name: '某局', creditCode: '12441500196720244T' },
      useLevel: 'PREFECTURE',
      localCode: '442199806003',
    } as const;
    expect(implementingCode('x', { slug: 'y', elements }, usual)).toBe('12441500196720244T3442199806003');
    const local = implementingCode('tax', { slug: 'tax-clearance' }, usual);
    expect(local).toMatch(/^11150783MB1A2001084L[0-9A-Z]{11}$/);
    expect(implementingCode('tax', { slug: 'tax-clearance' }, usual)).toBe(local);
    expect(implementingCode('tax', { slug: 'other' }, usual)).not.toBe(local);
  });

  it('is never given twice, also beyond 9999 a day, and always has 43 places', () => {
    const serials = fc.uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 2, maxLength: 50 });
    fc.assert(
      fc.property(serials, (all) => {
        const numbers = all.map((serial) => nationalNumber(code, '2026-11-23', serial));
        expect(new Set(numbers).size).toBe(all.length);
        expect(numbers.every(isNationalNumber)).toBe(true);
      }),
    );
    expect([9999, 10_000, 10_001].map((serial) => nationalNumber(code, '2026-11-23', serial).slice(-4))).toEqual(['9999', 'A000', 'A001']);
    expect(() => nationalNumber(code, '2026-11-23', 2_000_000)).toThrow(RangeError);
  });
});
