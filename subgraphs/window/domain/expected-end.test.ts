import { describe, expect, it } from '@jest/globals';
import { localDate } from '../../kit/domain/calendar/index.js';
import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';
import { hallCalendar } from '../../kit/domain/hall-calendar.testing.js';
import { type ExpectedStep, expectedEnd } from './expected-end.js';

const at = (local: string) => new Date(`${local}+08:00`);
const limits = (amount: number, from: 'RECEIVED' | 'ACCEPTED' = 'ACCEPTED'): ItemDefinition['limits'] => ({
  from,
  legal: null,
  committed: { amount, unit: 'WORKING_DAY' },
  notice: { amount: 5, unit: 'WORKING_DAY' },
  deemedAcceptance: true,
  extension: null,
  excluded: [],
});
const step = (key: string, needs: string[], amount: number, given: Partial<ExpectedStep> = {}): ExpectedStep => ({
  key,
  needs,
  status: 'WAITING',
  decidedAt: null,
  releasedAt: null,
  limits: limits(amount),
  ...given,
});
/** Tax clearance 10 days, cancellation 1 day, then three in parallel: 3, 1 and 1. */
const closing = (tax: Partial<ExpectedStep> = {}) => [
  step('tax', [], 10, tax),
  step('cancellation', ['tax'], 1),
  step('social', ['cancellation'], 3),
  step('medical', ['cancellation'], 1),
  step('fund', ['cancellation'], 1),
];
const accepted = { receivedAt: at('2026-02-12T09:30:00'), acceptedAt: at('2026-02-12T10:00:00') };
const expected = (steps: ExpectedStep[], now: string, file: Parameters<typeof expectedEnd>[0] = accepted) => {
  const found = expectedEnd(file, steps, { calendar: hallCalendar, now: at(now) });
  return found === null ? null : { on: localDate(found.at), path: found.path.map((one) => one.step.key), provisional: found.provisional };
};
const LONGEST = ['tax', 'cancellation', 'social'];

describe('the expected end of a case', () => {
  it('is the sum of what the departments on the longest way have promised, over the Spring Festival and a working Saturday', () => {
    // By hand on the calendar of 2026: 02-13, 02-14 (Sat), 02-24 to 02-28 (with Sat), 03-02 to 03-04 are ten; 03-05; 03-06, 03-09, 03-10.
    expect(expected(closing(), '2026-02-12T10:00:00')).toEqual({ on: '2026-03-10', path: LONGEST, provisional: false });
  });

  it('adds no day for a step that is done at once', () => {
    const founding = [step('registration', [], 1), step('tax', ['registration'], 0), step('fund', ['registration'], 0)];
    expect(expected(founding, '2026-02-12T10:00:00')).toMatchObject({ on: '2026-02-13', path: ['registration', 'tax'] });
  });

  it('comes nearer when a department decides early, and later when it decides late', () => {
    const decided = (on: string) => closing({ status: 'DECIDED', decidedAt: at(`${on}T16:00:00`) });
    expect(expected(decided('2026-02-13'), '2026-02-13T16:00:00')?.on).toBe('2026-02-26');
    expect(expected(decided('2026-03-10'), '2026-03-10T16:00:00')?.on).toBe('2026-03-16');
  });

  it('is never in the past: what is late is expected now, and the rest after it', () => {
    expect(expected(closing(), '2026-03-20T11:00:00')?.on).toBe('2026-03-26');
  });

  it('moves by time that does not count and by an extension', () => {
    const begun = expected(closing(), '2026-03-20T11:00:00')?.on;
    const extension = { amount: 10, unit: 'WORKING_DAY' as const };
    expect(expected(closing({ extension }), '2026-02-12T10:00:00')?.on).toBe('2026-03-24');
    expect(begun).not.toBe('2026-03-24');
  });

  it('leaves out what will not be decided any more, and is none when nothing is left', () => {
    const without = closing().map((one) => (one.key === 'social' ? { ...one, status: 'CANCELLED' } : one));
    expect(expected(without, '2026-02-12T10:00:00')?.path).toEqual(['tax', 'cancellation', 'medical']);
    expect(
      expected(
        closing().map((one) => ({ ...one, status: 'CANCELLED' })),
        '2026-02-12T10:00:00',
      ),
    ).toBeNull();
  });

  it('is as if accepted now while it is not, and says that it may move; so it does beyond the published years', () => {
    const received = { receivedAt: at('2026-02-12T09:30:00'), acceptedAt: null };
    expect(expected(closing(), '2026-02-13T10:00:00', received)).toMatchObject({ on: '2026-03-11', provisional: true });
    const late = { receivedAt: at('2026-12-28T09:30:00'), acceptedAt: at('2026-12-28T10:00:00') };
    expect(expected(closing(), '2026-12-28T10:00:00', late)?.provisional).toBe(true);
  });
});
