import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { employeeAccountNumber, fundAccountNumber, isFundAccountNumber } from './fund-account-number.js';

const year = fc.integer({ min: 2020, max: 2100 });
const serial = fc.integer({ min: 1, max: 99_999 });

describe('单位账号', () => {
  it('is made of office, year, serial and a check digit', () => {
    expect(fundAccountNumber(2026, 12)).toMatch(/^150783202600012\d$/);
    expect(fundAccountNumber(2026, 12)).toHaveLength(16);
    expect(employeeAccountNumber(2026, 12, 3)).toMatch(/^1507832026000120003\d$/);
  });

  it('has exactly one right check digit', () => {
    expect([...Array(10).keys()].filter((digit) => isFundAccountNumber(`150783202600012${digit}`))).toHaveLength(1);
  });

  it('refuses a serial that does not fit instead of issuing a number twice', () => {
    expect(() => fundAccountNumber(2026, 0)).toThrow(RangeError);
    expect(() => fundAccountNumber(2026, 100_000)).toThrow(RangeError);
    expect(() => fundAccountNumber(2026, 1.5)).toThrow(RangeError);
  });

  it('is valid and different for every year and serial', () => {
    fc.assert(
      fc.property(year, serial, year, serial, (y1, s1, y2, s2) => {
        expect(isFundAccountNumber(fundAccountNumber(y1, s1))).toBe(true);
        expect(fundAccountNumber(y1, s1) === fundAccountNumber(y2, s2)).toBe(y1 === y2 && s1 === s2);
      }),
    );
  });

  it('shows any single digit mistyped', () => {
    fc.assert(
      fc.property(year, serial, fc.integer({ min: 0, max: 15 }), fc.integer({ min: 1, max: 9 }), (y, s, place, shift) => {
        const number = fundAccountNumber(y, s);
        const wrong = String((Number(number[place]) + shift) % 10);
        expect(isFundAccountNumber(number.slice(0, place) + wrong + number.slice(place + 1))).toBe(false);
      }),
    );
  });
});
