import { describe, expect, it } from '@jest/globals';
import { expectWidth, explained } from './explained.js';

/** The other half of the cases, in a file of its own so that two workers share them. */
describe('our executor, the stock one and the monolith, further', () => {
  it('give one answer to random operations on random graphs, whole and faulty, but for the differences that are explained', async () => {
    const tally = await explained(2014, 14);
    expectWidth(tally);
    expect(tally.worlds).toBe(13);
  });
});
