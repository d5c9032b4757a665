import { describe, expect, it } from '@jest/globals';
import { boundedWork, WorkTooLong } from './bounded-work.js';

describe('bounded work', () => {
  it('gives what it makes, and throws what it throws', () => {
    expect(boundedWork(() => [1, 2], 1_000)).toEqual([1, 2]);
    expect(() => boundedWork(() => JSON.parse('{'), 1_000)).toThrow(SyntaxError);
  });

  it('is ended where it has no end, and the next is done', () => {
    const endless = () => {
      let turns = 0;
      while (turns >= 0) turns++;
      return turns;
    };
    expect(() => boundedWork(endless, 50)).toThrow(WorkTooLong);
    expect(boundedWork(() => 'next', 1_000)).toBe('next');
  });

  it('is begun once more with more time where it was not the work that took it', () => {
    let begun = 0;
    const work = () => {
      begun++;
      while (begun > 0);
    };
    expect(() => boundedWork(work, 50, () => 0)).toThrow('Not done after 100 ms');
    expect(begun).toBe(2);
  });
});
