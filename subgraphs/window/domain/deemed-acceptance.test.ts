import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localDate } from '../../kit/domain/calendar/index.js';
import { hallCalendar } from '../../kit/domain/hall-calendar.testing.js';
import { acceptedBySilence, silenceCountsFrom } from './deemed-acceptance.js';

const item = (amount: number, deemedAcceptance = true) => ({ notice: { amount, unit: 'WORKING_DAY' as const }, deemedAcceptance });
const calendar = hallCalendar;

describe('an application that nobody answers', () => {
  it('counts as accepted from its receipt when five working days have passed, the Spring Festival not among them', () => {
    const receivedAt = new Date('2026-02-13T02:00:00.000Z');
    const at = (now: string) => acceptedBySilence([item(5)], { receivedAt, now: new Date(now), calendar });
    expect(localDate(silenceCountsFrom([item(5)], receivedAt, calendar) as Date)).toBe('2026-02-27');
    expect(at('2026-02-27T02:00:00.000Z')).toBeNull();
    expect(at('2026-02-27T16:00:00.000Z')).toEqual(receivedAt);
  });

  it('of several items follows the strictest that knows acceptance by silence, and never without one', () => {
    const limits = fc.array(fc.record({ amount: fc.integer({ min: 0, max: 15 }), deemed: fc.boolean() }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(limits, fc.integer({ min: 0, max: 40 }), (all, later) => {
        const receivedAt = new Date('2026-03-02T02:00:00.000Z');
        const now = new Date(receivedAt.getTime() + later * 86_400_000);
        const items = all.map(({ amount, deemed }) => item(amount, deemed));
        const strictest = all.filter(({ deemed }) => deemed).sort((a, b) => a.amount - b.amount)[0];
        const accepted = acceptedBySilence(items, { receivedAt, now, calendar });
        const from = silenceCountsFrom(items, receivedAt, calendar);
        if (strictest === undefined) expect([accepted, from]).toEqual([null, null]);
        else {
          expect(from).toEqual(silenceCountsFrom([item(strictest.amount)], receivedAt, calendar));
          expect(accepted !== null).toBe(from !== null && now > from);
          if (accepted !== null) expect(localDate(accepted)).toBe('2026-03-02');
        }
      }),
    );
  });
});
