import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatFen, sumFen, toFen } from './yuan.js';

describe('money', () => {
  it('adds up in fen where yuan would not in binary', () => {
    expect(sumFen([0.1, 0.2])).toBe(30);
    expect(toFen(1_000_000_000_000)).toBe(100_000_000_000_000);
  });
  it('is written in groups of three, with fen only where there are any', () => {
    expect([0, 5, 100, 123456789, -123450].map(formatFen)).toEqual(['0', '0.05', '1', '1,234,567.89', '-1,234.50']);
  });
  it('keeps every fen of a form value', () => {
    fc.assert(fc.property(fc.nat(2_000_000_000), (fen) => expect(toFen(fen / 100)).toBe(fen)));
  });
});
