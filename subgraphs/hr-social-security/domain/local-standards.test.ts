import { describe, expect, it } from '@jest/globals';
import { contributionBaseBounds, minimumMonthlyWageFen } from './local-standards.js';

const standards = {
  contributionBases: [
    { year: 2025, floorFen: 450_000, ceilingFen: 2_250_000 },
    { year: 2026, floorFen: 460_000, ceilingFen: 2_300_000 },
  ],
  minimumWages: [
    { effectiveFrom: '2026-01-01', monthlyFen: 220_000 },
    { effectiveFrom: '2024-12-01', monthlyFen: 210_000 },
  ],
};

describe('figures of the autonomous region', () => {
  it('bound contributions by the calendar year, and not at all before they are published', () => {
    expect(contributionBaseBounds(standards, '2025-12-31')?.floorFen).toBe(450_000);
    expect(contributionBaseBounds(standards, '2026-01-01')?.floorFen).toBe(460_000);
    expect(contributionBaseBounds(standards, '2027-01-01')).toBeNull();
  });

  it('set the minimum wage from a day until the next figure, whatever the order they are held in', () => {
    expect(minimumMonthlyWageFen(standards, '2024-11-30')).toBeNull();
    expect(minimumMonthlyWageFen(standards, '2025-12-31')).toBe(210_000);
    expect(minimumMonthlyWageFen(standards, '2026-01-01')).toBe(220_000);
    expect(minimumMonthlyWageFen(standards, '2029-06-30')).toBe(220_000);
  });
});
