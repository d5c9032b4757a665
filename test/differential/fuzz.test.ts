import { describe, expect, it } from '@jest/globals';
import { expectWidth, explained } from './explained.js';
import { fuzzWorld, Tally } from './fuzz.session.js';
import { plants } from './plants.js';
import type { Executors } from './shrink.js';

const FIRST_SEED = 2000;

describe('our executor, the stock one and the monolith', () => {
  it('give one answer to random operations on random graphs, whole and faulty, but for the differences that are explained', async () => {
    const tally = await explained(FIRST_SEED, 13);
    expectWidth(tally);
    expect(tally.worlds).toBe(13);
  });
});

describe('a fault planted into our executor', () => {
  it.each(plants)('would be told apart: %s', async (_, plant) => {
    const planted: Executors = (open) => new Map([['own', plant(open)]]);
    const tally = new Tally();
    for (let seed = FIRST_SEED; seed < FIRST_SEED + 6 && tally.surprises.length === 0; seed++) {
      await fuzzWorld(seed, { executors: planted, operations: 6, variants: 12 }, tally);
    }
    expect(tally.surprises.length).toBeGreaterThan(0);
  });
});
