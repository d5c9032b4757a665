import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Breaker } from './breaker.js';
import { OutcomeWindow } from './outcome-window.js';

const policy = { failureRate: 0.5, leastCalls: 4, window: 1_000, pause: 500, probes: 1 };

function opened() {
  const moves: string[] = [];
  const breaker = new Breaker(policy, (state) => moves.push(state));
  for (let call = 0; call < 4; call += 1) {
    breaker.enter(100);
    breaker.failed(100);
  }
  return { breaker, moves };
}

describe('the breaker before a subgraph', () => {
  it('stays closed while few calls were made, or enough of them succeed', () => {
    const breaker = new Breaker(policy, () => undefined);
    for (let call = 0; call < 3; call += 1) breaker.failed(0);
    expect(breaker.state).toBe('closed');
    for (let call = 0; call < 4; call += 1) breaker.succeeded(10);
    breaker.failed(20);
    expect(breaker.state).toBe('open');
  });

  it('forgets failures that are older than its window', () => {
    const breaker = new Breaker(policy, () => undefined);
    for (let call = 0; call < 3; call += 1) breaker.failed(0);
    breaker.failed(1_200);
    expect(breaker.state).toBe('closed');
  });

  it('opens, lets nothing through for its pause, then one call alone, and closes when that is answered', () => {
    const { breaker, moves } = opened();
    expect(breaker.enter(599)).toBe(false);
    expect([breaker.enter(600), breaker.enter(600)]).toEqual([true, false]);
    breaker.succeeded(610);
    expect([breaker.enter(611), breaker.enter(611)]).toEqual([true, true]);
    expect(moves).toEqual(['open', 'half-open', 'closed']);
  });

  it('opens again for a whole pause when the call that tried fails', () => {
    const { breaker, moves } = opened();
    breaker.enter(600);
    breaker.failed(700);
    expect([breaker.enter(1_199), breaker.enter(1_200)]).toEqual([false, true]);
    expect(moves).toEqual(['open', 'half-open', 'open', 'half-open']);
  });

  it('lets another one try when the first ended without a verdict', () => {
    const { breaker } = opened();
    breaker.enter(600);
    breaker.undecided();
    expect(breaker.enter(601)).toBe(true);
  });

  it('is not closed by an answer to a call from before', () => {
    const { breaker } = opened();
    breaker.succeeded(101);
    expect(breaker.enter(102)).toBe(false);
  });
});

describe('the window of outcomes', () => {
  it('counts what a list of all outcomes would, but for the part that is being forgotten', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 400 }), fc.boolean()), { maxLength: 60 }), (steps) => {
        const window = new OutcomeWindow(1_000);
        const all: { at: number; good: boolean }[] = [];
        let now = 0;
        for (const [wait, good] of steps) {
          now += wait;
          window.note(good, now);
          all.push({ at: now, good });
          const within = (length: number) => all.filter(({ at }) => at > now - length);
          const { calls, failures } = window.count(now);
          expect(calls).toBeGreaterThanOrEqual(within(900).length);
          expect(calls).toBeLessThanOrEqual(within(1_000).length);
          expect(failures).toBeLessThanOrEqual(calls);
        }
      }),
      { numRuns: 200 },
    );
  });
});
