import { describe, expect, it } from '@jest/globals';
import { addYears, bornOn, yearOf } from './calendar-date.js';

describe('years of a term', () => {
  it('end on the corresponding day, or on the last of February where the year has no 29th', () => {
    expect(addYears('2026-03-02', 5)).toBe('2031-03-02');
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  });
});

describe('what a date carries', () => {
  it('is the year', () => expect(yearOf('2026-03-02')).toBe(2026));
  it('is the birth of a person, in the seventh to fourteenth digit of the identity number', () => {
    expect(bornOn('11010519491231002X')).toBe('1949-12-31');
  });
});
