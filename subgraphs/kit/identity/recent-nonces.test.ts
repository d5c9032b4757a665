import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RecentNonces } from './recent-nonces.js';

describe('nonces that were seen', () => {
  it('are told from new ones for at least the span, however the times fall', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 60 }), { minLength: 2, maxLength: 40 }), (steps) => {
        const seen = new RecentNonces(100);
        const taken: { nonce: string; at: number }[] = [];
        let at = 1_000_000;
        for (const [place, step] of steps.entries()) {
          at += step;
          for (const earlier of taken) if (at - earlier.at < 100) expect(seen.take(earlier.nonce, at)).toBe('SEEN_BEFORE');
          expect(seen.take(`n${place}`, at)).toBeNull();
          taken.push({ nonce: `n${place}`, at });
        }
      }),
    );
  });

  it('are forgotten after two spans, and refused rather than forgotten where there are too many', () => {
    const seen = new RecentNonces(100, 2);
    expect(['a', 'b', 'c'].map((nonce) => seen.take(nonce, 1_000))).toEqual([null, null, 'TOO_MANY']);
    expect(seen.take('a', 1_099)).toBe('SEEN_BEFORE');
    expect([seen.take('a', 1_250), seen.take('a', 1_250)]).toEqual([null, 'SEEN_BEFORE']);
  });
});
