import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allEnded, endsAll, type OrderedStep, stepsToCancel, stepsToRelease } from './released-steps.js';

type Step = { -readonly [Key in keyof OrderedStep]: OrderedStep[Key] };

/** A random acyclic order: each step may need any of those before it; given in any order. */
const orders = fc
  .integer({ min: 1, max: 9 })
  .chain((size) =>
    fc.tuple(fc.array(fc.array(fc.nat({ max: 8 }), { maxLength: 3 }), { minLength: size, maxLength: size }), fc.infiniteStream(fc.nat())),
  )
  .map(([needs, choices]) => ({
    steps: needs.map(
      (of, index): Step => ({
        key: `s${index}`,
        needs: index === 0 ? [] : [...new Set(of.map((need) => `s${need % index}`))],
        status: 'WAITING',
        outcome: null,
      }),
    ),
    choices,
  }));

const ancestorsOf = (steps: readonly Step[], key: string): Set<string> =>
  new Set((steps.find((step) => step.key === key)?.needs ?? []).flatMap((need) => [need, ...ancestorsOf(steps, need)]));

/** Plays the departments: releases, then decides one of the released ones at random, until nothing moves. */
function play(steps: Step[], choices: Iterator<number>, deny: (step: Step) => boolean, look: () => void = () => undefined): void {
  for (;;) {
    for (const step of stepsToCancel(steps)) step.status = 'CANCELLED';
    for (const step of stepsToRelease(steps)) step.status = 'RELEASED';
    look();
    const open = steps.filter(({ status }) => status === 'RELEASED');
    if (open.length === 0) return;
    const next = open[(choices.next().value as number) % open.length] as Step;
    Object.assign(next, { status: 'DECIDED', outcome: deny(next) ? 'DENIED' : 'APPROVED' });
  }
}

describe('the order of the steps', () => {
  it('releases nothing before everything it needs is approved, and each step once', () => {
    fc.assert(
      fc.property(orders, fc.integer({ min: 2, max: 6 }), ({ steps, choices }, rate) => {
        play(
          steps,
          choices,
          () => (choices.next().value as number) % rate === 0,
          () => {
            for (const step of steps.filter(({ status }) => status === 'RELEASED' || status === 'DECIDED')) {
              for (const need of step.needs) expect(steps.find(({ key }) => key === need)?.outcome).toBe('APPROVED');
            }
          },
        );
      }),
    );
  });

  it('comes to an end whatever is decided in whatever order: the case is decided exactly when every step has ended (I8)', () => {
    fc.assert(
      fc.property(orders, fc.integer({ min: 1, max: 6 }), ({ steps, choices }, rate) => {
        play(
          steps,
          choices,
          () => (choices.next().value as number) % rate === 0,
          () => {
            expect(allEnded(steps)).toBe(steps.every(({ status }) => status === 'DECIDED' || status === 'CANCELLED'));
          },
        );
        expect(allEnded(steps)).toBe(true);
      }),
    );
  });

  it('ends with a denied step exactly those that come after it', () => {
    fc.assert(
      fc.property(orders, fc.nat(), ({ steps, choices }, chosen) => {
        const denied = `s${chosen % steps.length}`;
        play(steps, choices, ({ key }) => key === denied);
        const after = steps.filter(({ key }) => ancestorsOf(steps, key).has(denied)).map(({ key }) => key);
        expect(steps.filter(({ status }) => status === 'CANCELLED').map(({ key }) => key)).toEqual(after);
      }),
    );
  });

  it('reaches every step when everything is approved', () => {
    fc.assert(
      fc.property(orders, ({ steps, choices }) => {
        play(steps, choices, () => false);
        expect(steps.every(({ outcome }) => outcome === 'APPROVED')).toBe(true);
      }),
    );
  });
});

describe('what a denial means to the others', () => {
  const step = (key: string, needs: string[], given: Partial<Step> = {}): Step => ({
    key,
    needs,
    status: 'WAITING',
    outcome: null,
    ...given,
  });
  const denied = { status: 'DECIDED', outcome: 'DENIED' } as const;
  const keys = (steps: readonly Step[]) => steps.map(({ key }) => key);

  it('is the end of those that wait for it, unless the matter lets them go on', () => {
    const others = [step('b', ['a']), step('c', ['b']), step('d', [])];
    expect(keys(stepsToCancel([step('a', [], denied), ...others]))).toEqual(['b', 'c']);
    const goOn = [step('a', [], { ...denied, onDenial: 'GO_ON' }), ...others];
    expect(keys(stepsToCancel(goOn))).toEqual([]);
    expect(keys(stepsToRelease(goOn))).toEqual(['b', 'd']);
  });

  it('is no way around what stood before the step that may be missing', () => {
    const steps = [step('a', [], denied), step('b', ['a'], { onDenial: 'GO_ON' }), step('c', ['b'])];
    expect(keys(stepsToCancel(steps))).toEqual(['b', 'c']);
    const ended = steps.map((one) => (one.key === 'b' ? { ...one, status: 'CANCELLED' as const } : one));
    expect(keys(stepsToRelease(ended))).toEqual([]);
    expect(keys(stepsToCancel(ended))).toEqual(['c']);
  });

  it('is the end of everything where the matter says so, and only of the denied step itself', () => {
    expect(endsAll([step('a', [], { ...denied, onDenial: 'END_ALL' }), step('b', [])])?.key).toBe('a');
    expect(endsAll([step('a', [], { status: 'DECIDED', outcome: 'APPROVED', onDenial: 'END_ALL' }), step('b', [])])).toBeNull();
    expect(endsAll([step('a', [], denied)])).toBeNull();
  });

  it('leaves nothing waiting for ever, whatever the matter says and whatever is decided (I8)', () => {
    const effects = fc.array(fc.constantFrom('CANCEL_DEPENDANTS' as const, 'GO_ON' as const), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(orders, effects, fc.integer({ min: 1, max: 4 }), ({ steps, choices }, chosen, rate) => {
        for (const [index, one] of steps.entries()) Object.assign(one, { onDenial: chosen[index] });
        play(steps, choices, () => (choices.next().value as number) % rate === 0);
        expect(allEnded(steps)).toBe(true);
        for (const one of steps.filter(({ status }) => status === 'DECIDED'))
          for (const need of one.needs) {
            const before = steps.find(({ key }) => key === need);
            expect(before?.outcome === 'APPROVED' || before?.onDenial === 'GO_ON').toBe(true);
          }
      }),
    );
  });
});
