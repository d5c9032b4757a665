import { describe, expect, it } from '@jest/globals';
import { MovableClock } from './movable-clock.js';

const DAY = 86_400_000;
const real = new Date('2026-11-28T02:00:00Z');
const later = (days: number) => new Date(real.getTime() + days * DAY);

function clock(movedBy = 0) {
  const kept: number[] = [];
  const seen: Date[] = [];
  const movable = new MovableClock({ movedBy, real: () => real, keep: (moved) => kept.push(moved) });
  movable.onStep(async () => {
    seen.push(movable.now());
  });
  return { movable, kept, seen };
}

describe('the clock of a training hall', () => {
  it('runs as the real time does, so much behind or ahead', () => {
    expect(clock(-10 * DAY).movable.now()).toEqual(later(-10));
    expect(clock(0.5 * DAY).movable.now()).toEqual(later(0.5));
  });

  it('comes to a day by way of the days between, so that each day’s work is done on that day', async () => {
    const { movable, seen, kept } = clock();
    await movable.moveTo(later(2.5));
    expect(seen).toEqual([later(1), later(2), later(2.5)]);
    expect(kept).toEqual([DAY, 2 * DAY, 2.5 * DAY]);
  });

  it('takes a long way in sixty steps', async () => {
    const { movable, seen } = clock();
    await movable.moveTo(later(600));
    expect(seen).toHaveLength(60);
    expect(movable.now()).toEqual(later(600));
  });

  it('does not go back', async () => {
    const { movable, seen } = clock(3 * DAY);
    await movable.moveTo(later(2));
    expect([movable.now(), seen]).toEqual([later(3), []]);
  });

  it('takes two moves one after the other, and goes on after one whose work failed', async () => {
    const { movable } = clock();
    let failed = false;
    movable.onStep(async () => {
      if (failed) return;
      failed = true;
      throw new Error('the disk is full');
    });
    const [first, second] = await Promise.allSettled([movable.moveTo(later(1)), movable.moveTo(later(3))]);
    expect([first?.status, second?.status]).toEqual(['rejected', 'fulfilled']);
    expect(movable.now()).toEqual(later(3));
  });
});
