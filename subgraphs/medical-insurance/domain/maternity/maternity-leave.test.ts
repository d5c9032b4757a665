import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shippedPolicy } from '../pooling-area-policy.js';
import { maternityLeaveDays } from './maternity-leave.js';

const policy = shippedPolicy.maternity;
const delivery = { kind: 'DELIVERY', childOrder: 1, newborns: 1, dystocia: false } as const;

describe('maternity leave', () => {
  it('is 98 days of the State and 60 of the region for a first child', () => {
    expect(maternityLeaveDays(delivery, policy)).toBe(158);
    expect(maternityLeaveDays({ ...delivery, childOrder: 2 }, policy)).toBe(158);
  });

  it('is longer for a third child, a difficult birth and each further child', () => {
    expect(maternityLeaveDays({ ...delivery, childOrder: 3 }, policy)).toBe(188);
    expect(maternityLeaveDays({ ...delivery, dystocia: true }, policy)).toBe(173);
    expect(maternityLeaveDays({ ...delivery, newborns: 3, dystocia: true }, policy)).toBe(203);
  });

  it('is 15 days before four months of gestation and 42 from then on', () => {
    expect(maternityLeaveDays({ kind: 'MISCARRIAGE', gestationWeeks: 15 }, policy)).toBe(15);
    expect(maternityLeaveDays({ kind: 'MISCARRIAGE', gestationWeeks: 16 }, policy)).toBe(42);
  });

  it('is the bare 98 days where the region adds nothing', () => {
    expect(maternityLeaveDays(delivery, { ...policy, regionalDays: [] })).toBe(98);
  });

  it('never shrinks with a further child or a later order', () => {
    const days = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(days, days, fc.boolean(), (childOrder, newborns, dystocia) => {
        const leave = maternityLeaveDays({ kind: 'DELIVERY', childOrder, newborns, dystocia }, policy);
        expect(maternityLeaveDays({ kind: 'DELIVERY', childOrder: childOrder + 1, newborns, dystocia }, policy)).toBeGreaterThanOrEqual(
          leave,
        );
        expect(maternityLeaveDays({ kind: 'DELIVERY', childOrder, newborns: newborns + 1, dystocia }, policy)).toBe(leave + 15);
      }),
    );
  });
});
