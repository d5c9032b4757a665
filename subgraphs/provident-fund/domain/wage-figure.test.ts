import { describe, expect, it } from '@jest/globals';
import { figures } from './fund-subject.testing.js';
import { shiftMonth } from './month.js';
import { shippedWageFigures } from './shipped-wage-figures.js';
import { baseBoundsIn } from './wage-figure.js';

describe('缴存基数上下限', () => {
  it('are the minimum wage and three times the average wage of the fund year', () => {
    expect(baseBoundsIn('2026-06', figures)).toEqual({ floor: 2200, ceiling: 24_000, statisticsYear: 2024 });
    expect(baseBoundsIn('2025-06', figures)).toEqual({ floor: 2000, ceiling: 21_000, statisticsYear: 2023 });
  });

  it('are unknown for a fund year whose figures are not published', () => {
    expect(baseBoundsIn('2026-07', figures)).toBeNull();
  });

  it('are shipped without gap or overlap, and marked as not yet confirmed', () => {
    shippedWageFigures.slice(1).forEach((figure, index) => {
      expect(figure.from).toBe(shiftMonth(shippedWageFigures[index]?.until ?? '', 1));
    });
    expect(shippedWageFigures.every(({ confirmed }) => !confirmed)).toBe(true);
  });
});
