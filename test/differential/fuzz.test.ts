import { describe, expect, it } from '@jest/globals';
import { fuzzWorld, Tally } from './fuzz.session.js';
import { plants } from './plants.js';
import type { Executors } from './shrink.js';

const FIRST_SEED = 2000;

/** The comparison itself is `npm run fuzz`: it still finds differences of conditions and joined fetches that are not in the list of known ones. */
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
