import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { criticalPath, type PathStep } from './critical-path.js';

interface Step extends PathStep {
  readonly hours: number;
}
const HOUR = 3_600_000;
const BEGIN = Date.parse('2026-11-23T01:00:00Z');
const after = (step: Step, from: number) => from + step.hours * HOUR;
const finish = (step: Step, beginsAt: Date | null) => ({ at: new Date(after(step, beginsAt?.getTime() ?? BEGIN)), provisional: false });

/** Every way through the steps, one by one: slow, and with nothing in common with what it checks. */
function everyWay(steps: readonly Step[]): Step[][] {
  const taken = steps.filter(({ status }) => status !== 'CANCELLED');
  const waysTo = (step: Step): Step[][] => {
    const before = taken.filter(({ key }) => step.needs.includes(key));
    return before.length === 0 ? [[step]] : before.flatMap((one) => waysTo(one).map((way) => [...way, step]));
  };
  return taken.flatMap(waysTo);
}
const endOfWay = (way: readonly Step[]) =>
  way.reduce((from, step) => (step.decidedAt === null ? after(step, from) : step.decidedAt.getTime()), BEGIN);

const orders = fc
  .array(
    fc.record({
      needs: fc.array(fc.nat({ max: 6 }), { maxLength: 3 }),
      hours: fc.integer({ min: 0, max: 40 }),
      fate: fc.constantFrom('WAITING', 'WAITING', 'RELEASED', 'CANCELLED'),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((rows) =>
    rows.map(
      ({ needs, hours, fate }, index): Step => ({
        key: `s${index}`,
        needs: index === 0 ? [] : [...new Set(needs.map((need) => `s${need % index}`))],
        status: fate,
        decidedAt: null,
        hours,
      }),
    ),
  );

describe('the critical path', () => {
  it('ends with the longest of all ways, and is one of them, step by step', () => {
    fc.assert(
      fc.property(orders, fc.boolean(), (steps, reversed) => {
        const ways = everyWay(steps);
        const path = criticalPath(reversed ? steps.toReversed() : steps, finish);
        if (ways.length === 0) return expect(path).toBeNull();
        expect(path?.at(-1)?.at.getTime()).toBe(Math.max(...ways.map(endOfWay)));
        const found = (path ?? []).map(({ step }) => step.key);
        expect(ways.map((way) => way.map(({ key }) => key))).toContainEqual(found);
        for (const [index, { step, at }] of (path ?? []).entries()) {
          expect(at.getTime()).toBe(after(step, path?.[index - 1]?.at.getTime() ?? BEGIN));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('goes on from a decision that was made, early or late, whatever was expected of it', () => {
    fc.assert(
      fc.property(orders, fc.integer({ min: -100, max: 100 }), (steps, hours) => {
        const decided = steps.map((step, index) =>
          index === 0 ? { ...step, status: 'DECIDED', decidedAt: new Date(BEGIN + hours * HOUR) } : step,
        );
        const ways = everyWay(decided);
        expect(criticalPath(decided, finish)?.at(-1)?.at.getTime()).toBe(Math.max(...ways.map(endOfWay)));
      }),
    );
  });

  it('never ends later because a step takes less time', () => {
    fc.assert(
      fc.property(orders, fc.nat({ max: 6 }), fc.integer({ min: 1, max: 10 }), (steps, which, less) => {
        const sooner = steps.map((step, index) => (index === which ? { ...step, hours: Math.max(0, step.hours - less) } : step));
        const [before, now] = [criticalPath(steps, finish), criticalPath(sooner, finish)];
        expect(now?.at(-1)?.at.getTime() ?? 0).toBeLessThanOrEqual(before?.at(-1)?.at.getTime() ?? 0);
      }),
    );
  });

  it('says that it may move when what it rests on may', () => {
    const step = (key: string, needs: string[] = []): Step => ({ key, needs, status: 'WAITING', decidedAt: null, hours: 1 });
    const path = criticalPath([step('a'), step('b', ['a'])], (one, from) => ({ ...finish(one, from), provisional: one.key === 'a' }));
    expect(path?.map(({ provisional }) => provisional)).toEqual([true, true]);
  });
});
