import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contributionsOfYear } from '../testing/contributions.js';
import { averageMonthlyWageFen, maternityAllowanceFen, wageBasisOf } from './maternity-allowance.js';

describe('maternity allowance', () => {
  it('is the average monthly wage of last year by thirty by the days of leave', () => {
    const basis = wageBasisOf(contributionsOfYear(2025, { wageTotalFen: 1_200_000, insuredCount: 2 }), '2026-04-10');
    expect(basis).toEqual({ fromMonth: '2025-01', toMonth: '2025-12', wageTotalFen: 14_400_000, personMonths: 24 });
    if (basis === null) return;
    expect(averageMonthlyWageFen(basis)).toBe(600_000);
    // 6000.00 ÷ 30 × 158 = 31600.00
    expect(maternityAllowanceFen(basis, 158)).toBe(3_160_000);
  });

  it('is rounded once, at the end', () => {
    // 1000.00 ÷ 3 persons ÷ 30 × 98 = 1088.888…
    expect(maternityAllowanceFen({ fromMonth: '2025-01', toMonth: '2025-01', wageTotalFen: 100_000, personMonths: 3 }, 98)).toBe(108_889);
  });

  it('weighs each month by its heads, not each month alike', () => {
    const months = [
      { month: '2025-01', wageTotalFen: 300_000, insuredCount: 1, payableFen: 0, paidFen: 0, dueOn: '2025-02-15' },
      { month: '2025-02', wageTotalFen: 1_800_000, insuredCount: 3, payableFen: 0, paidFen: 0, dueOn: '2025-03-15' },
    ];
    const basis = wageBasisOf(months, '2026-01-31');
    expect(basis === null ? null : averageMonthlyWageFen(basis)).toBe(525_000);
  });

  it('takes the months of this year before the event for a unit that is new', () => {
    const months = contributionsOfYear(2026, { wageTotalFen: 500_000, insuredCount: 1 });
    expect(wageBasisOf(months, '2026-04-10')).toMatchObject({ fromMonth: '2026-01', toMonth: '2026-03', personMonths: 3 });
    expect(wageBasisOf(months, '2026-01-10')).toBeNull();
  });

  it('does not divide by the months in which nobody was insured', () => {
    expect(wageBasisOf(contributionsOfYear(2025, { wageTotalFen: 0, insuredCount: 0 }), '2026-04-10')).toBeNull();
  });

  it('of thirty days is the average wage itself, and grows with every day', () => {
    const fen = fc.integer({ min: 1, max: 1_000_000_000_000 });
    fc.assert(
      fc.property(fen, fc.integer({ min: 1, max: 12_000_000 }), fc.integer({ min: 1, max: 300 }), (wageTotalFen, personMonths, days) => {
        const basis = { fromMonth: '2025-01', toMonth: '2025-12', wageTotalFen, personMonths };
        expect(maternityAllowanceFen(basis, 30)).toBe(averageMonthlyWageFen(basis));
        expect(maternityAllowanceFen(basis, days + 1)).toBeGreaterThanOrEqual(maternityAllowanceFen(basis, days));
      }),
    );
  });
});
