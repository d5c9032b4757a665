import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fenOf, yuanFigure, yuanText } from './money.js';

describe('money', () => {
  it('is written with thousands and two decimals', () => {
    expect(yuanText(200_000_000)).toBe('2,000,000.00元');
    expect(yuanText(fenOf(1999999.99))).toBe('1,999,999.99元');
    expect(yuanFigure(-5)).toBe('-0.05');
  });

  it('reads back from its figure without loss', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }),
        (fen) => fenOf(Number(yuanFigure(fen).replaceAll(',', ''))) === fen,
      ),
    );
  });
});
