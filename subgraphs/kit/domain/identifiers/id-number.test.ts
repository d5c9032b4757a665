import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { certificateKind, isCreditCode, isIdNumber } from './index.js';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const withCheck = (first17: string) => {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return first17 + '10X98765432'[sum % 11];
};
const anyNumber = fc
  .record({
    region: fc.stringMatching(/^[1-6][0-9]{5}$/),
    born: fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2026-01-01T00:00:00Z'), noInvalidDate: true }),
    order: fc.stringMatching(/^[0-9]{3}$/),
  })
  .map(({ region, born, order }) => withCheck(region + born.toISOString().slice(0, 10).replaceAll('-', '') + order));

describe('a citizen identity number', () => {
  it.each(['11010519491231002X', '150783199003070016', '150783198512314520'])('%s is valid', (number) => {
    expect(isIdNumber(number, '2026-03-02')).toBe(true);
  });

  it.each([
    ['a day that does not exist', withCheck('15078319900230001')],
    ['a thirteenth month', withCheck('15078319901307001')],
    ['a birth before 1800', withCheck('15078317900307001')],
    ['a region that does not exist', withCheck('95078319900307001')],
    ['a lower-case x, before it is normalised', '11010519491231002x'],
    ['fifteen digits of the old kind', '150783900307001'],
    ['nothing', ''],
  ])('is refused with %s', (_, number) => {
    expect(isIdNumber(number)).toBe(false);
  });

  it('is refused with a birth date after the day of the application', () => {
    const unborn = withCheck('15078320260303001');
    expect(isIdNumber(unborn, '2026-03-03')).toBe(true);
    expect(isIdNumber(unborn, '2026-03-02')).toBe(false);
  });

  it('becomes invalid when any one character is changed', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(17), fc.constantFrom(...'0123456789X'), (number, position, character) => {
        fc.pre(number[position] !== character);
        expect(isIdNumber(number)).toBe(true);
        expect(isIdNumber(number.slice(0, position) + character + number.slice(position + 1))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a certificate number', () => {
  it('is told to be a citizen’s, an organisation’s, or neither', () => {
    expect(certificateKind('150783199003070016')).toBe('ID_NUMBER');
    expect(certificateKind('91150783MA0N1A0193')).toBe('CREDIT_CODE');
    expect(certificateKind('111507830123456718')).toBe('CREDIT_CODE');
    expect(certificateKind('E12345678')).toBeNull();
  });

  it('counts as the citizen’s where it passes the checks of both', () => {
    const both = fc.sample(anyNumber, { numRuns: 20_000, seed: 7 }).filter(isCreditCode);
    expect(both.length).toBeGreaterThan(0);
    expect(both.map((number) => certificateKind(number))).toEqual(both.map(() => 'ID_NUMBER'));
  });
});
