import { describe, expect, it } from '@jest/globals';
import { goThroughDue } from './go-through-due.js';

/** Numbers that stay due, whatever is done with them. */
function dueNumbers(count: number) {
  return async (after: number | null, limit: number) =>
    Array.from({ length: count }, (_, index) => index)
      .filter((one) => after === null || one > after)
      .slice(0, limit);
}

describe('what is due', () => {
  it('is handled once each and in order, in however many batches, and the run ends', async () => {
    for (const count of [0, 1, 100, 250]) {
      const handled: number[] = [];
      await goThroughDue(dueNumbers(count), async (one) => handled.push(one));
      expect(handled).toEqual(Array.from({ length: count }, (_, index) => index));
    }
  });

  it('is handled also behind what cannot be, and the faults are thrown at the end', async () => {
    const handled: number[] = [];
    const run = goThroughDue(dueNumbers(250), async (one) => {
      if (one % 2 === 0) throw new Error(`no ${one}`);
      handled.push(one);
    });
    await expect(run).rejects.toThrow('125 of what is due could not be handled');
    expect(handled).toHaveLength(125);
    await run.catch(({ errors }: AggregateError) => expect(errors).toHaveLength(20));
  });
});
