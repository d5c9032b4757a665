import { describe, expect, it } from '@jest/globals';
import { sinceWhen } from './since-when.js';

const since = new Date('2026-11-27T16:05:30Z');

describe('since when a subgraph fails', () => {
  it('is the time on the clock of the hall', () => {
    const now = new Date('2026-11-28T03:00:00Z');
    expect(sinceWhen(since, now, 'zh')).toBe('自00:05起');
    expect(sinceWhen(since, now, 'en')).toBe(' since 00:05');
  });

  it('names the day where that is over at the hall', () => {
    const now = new Date('2026-11-28T16:00:00Z');
    expect(sinceWhen(since, now, 'zh')).toBe('自11月28日00:05起');
    expect(sinceWhen(since, now, 'en')).toBe(' since 28 November 00:05');
  });
});
