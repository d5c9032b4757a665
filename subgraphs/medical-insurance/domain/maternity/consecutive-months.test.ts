import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shiftMonth } from '../dates/iso-date.js';
import { consecutiveMonthsUpTo } from './consecutive-months.js';

describe('consecutive contribution months', () => {
  it('run across the turn of the year', () => {
    expect(consecutiveMonthsUpTo(['2025-11', '2025-12', '2026-01'], '2026-01')).toBe(3);
  });

  it('stop at a gap', () => {
    expect(consecutiveMonthsUpTo(['2025-10', '2025-12', '2026-01'], '2026-01')).toBe(2);
  });

  it('are none when the last month itself was not contributed', () => {
    expect(consecutiveMonthsUpTo(['2025-11', '2025-12'], '2026-01')).toBe(0);
  });

  it('do not depend on the order of the record, nor on months further back than the gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 24 }), (run, before) => {
        const recent = Array.from({ length: run }, (_, index) => shiftMonth('2026-04', -index));
        const earlier = Array.from({ length: before }, (_, index) => shiftMonth('2026-04', -run - 1 - index));
        expect(consecutiveMonthsUpTo([...earlier, ...recent].reverse(), '2026-04')).toBe(run);
      }),
    );
  });
});
