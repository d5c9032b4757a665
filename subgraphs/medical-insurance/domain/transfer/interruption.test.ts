import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shiftMonth } from '../dates/iso-date.js';
import { benefitLink } from './interruption.js';

const policy = { waitingMonths: 6 };

describe('joining of benefits after a transfer', () => {
  it('is seamless from one month to the next', () => {
    expect(benefitLink('2026-03', '2026-04', policy)).toEqual({ interruptionMonths: 0, mayMakeUp: false, benefitsFrom: '2026-04' });
  });

  it('lets a gap of three months be made up', () => {
    expect(benefitLink('2025-12', '2026-04', policy)).toEqual({ interruptionMonths: 3, mayMakeUp: true, benefitsFrom: '2026-04' });
  });

  it('waits after a gap of four months', () => {
    expect(benefitLink('2025-11', '2026-04', policy)).toEqual({ interruptionMonths: 4, mayMakeUp: false, benefitsFrom: '2026-10' });
  });

  it('is never made to wait longer than six months, whatever the pooling area sets', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 24 }), (gap, waitingMonths) => {
        const link = benefitLink(shiftMonth('2026-04', -gap - 1), '2026-04', { waitingMonths });
        expect(link.interruptionMonths).toBe(gap);
        expect(link.benefitsFrom <= '2026-10').toBe(true);
        expect(link.benefitsFrom).toBe(gap <= 3 ? '2026-04' : shiftMonth('2026-04', Math.min(6, waitingMonths)));
      }),
    );
  });
});
