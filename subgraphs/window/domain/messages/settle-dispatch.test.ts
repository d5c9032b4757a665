import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hallDispatchPolicy as policy } from './dispatch-policy.js';
import type { SendingResult } from './sending-result.js';
import { type Attempt, settle } from './settle-dispatch.js';

const now = new Date('2026-11-24T10:00:00+08:00');
const attempt: Attempt = { channel: 'SMS', attempts: 1, expiresAt: new Date('2026-11-27T10:00:00+08:00'), idempotent: false };
const busy = (notBefore: Date | null = null): SendingResult => ({ kind: 'POSTPONED', fault: 'PROVIDER_BUSY', notBefore });
const lost: SendingResult = { kind: 'UNKNOWN', fault: 'NO_ANSWER' };
const at = (local: string) => new Date(`${local}+08:00`);

describe('a message after an attempt', () => {
  it('is sent when the provider took it, with the provider’s number', () => {
    expect(settle(attempt, { kind: 'SENT', reference: 'P-1' }, { now, policy })).toEqual({
      state: 'SENT',
      dueAt: null,
      fault: null,
      reference: 'P-1',
    });
  });

  it('is given up at once when the address was refused', () => {
    expect(settle(attempt, { kind: 'REFUSED', fault: 'ADDRESS_REFUSED' }, { now, policy })).toMatchObject({ state: 'FAILED', dueAt: null });
  });

  it('is tried again a minute later when it surely did not go out, or when the provider says, if that is later', () => {
    expect(settle(attempt, busy(), { now, policy }).dueAt).toEqual(at('2026-11-24T10:01:00'));
    expect(settle(attempt, busy(at('2026-11-24T11:30:00')), { now, policy }).dueAt).toEqual(at('2026-11-24T11:30:00'));
    expect(settle(attempt, busy(at('2026-11-24T09:00:00')), { now, policy }).dueAt).toEqual(at('2026-11-24T10:01:00'));
  });

  it('is not tried again at night', () => {
    expect(settle(attempt, busy(at('2026-11-24T22:00:00')), { now, policy }).dueAt).toEqual(at('2026-11-25T08:00:00'));
  });

  it('is given up after the last attempt, or when the provider puts it off until it is of no use', () => {
    expect(settle({ ...attempt, attempts: policy.attempts }, busy(), { now, policy }).state).toBe('FAILED');
    expect(settle(attempt, busy(at('2026-11-30T10:00:00')), { now, policy }).state).toBe('FAILED');
  });

  it('that may have gone out is left to a person, unless the provider sends once', () => {
    expect(settle(attempt, lost, { now, policy })).toMatchObject({ state: 'UNCERTAIN', dueAt: null });
    expect(settle({ ...attempt, idempotent: true }, lost, { now, policy })).toMatchObject({ state: 'DUE' });
    expect(settle({ ...attempt, idempotent: true, attempts: policy.attempts }, lost, { now, policy }).state).toBe('UNCERTAIN');
  });

  it('is never due again where it may be sent twice, always later than now, and never when it is of no use', () => {
    const result = fc.oneof(
      fc.constant<SendingResult>({ kind: 'SENT', reference: null }),
      fc.constant<SendingResult>({ kind: 'REFUSED', fault: 'PROVIDER_REFUSED' }),
      fc.constant(lost),
      fc.option(fc.integer({ min: -5_000_000, max: 500_000_000 })).map((ms) => busy(ms === null ? null : new Date(now.getTime() + ms))),
    );
    const attempts = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(result, attempts, fc.boolean(), fc.constantFrom('SMS' as const, 'EMAIL' as const), (one, tried, idempotent, channel) => {
        const settled = settle({ ...attempt, attempts: tried, idempotent, channel }, one, { now, policy });
        expect(settled.state === 'DUE').toBe(settled.dueAt !== null);
        if (settled.dueAt === null) return;
        expect(one.kind === 'POSTPONED' || (one.kind === 'UNKNOWN' && idempotent)).toBe(true);
        expect(settled.dueAt.getTime()).toBeGreaterThan(now.getTime());
        expect(settled.dueAt.getTime()).toBeLessThanOrEqual(attempt.expiresAt.getTime());
        expect(tried).toBeLessThan(policy.attempts);
      }),
    );
  });
});
