import { type DispatchState, dispatchLifecycle } from './dispatch-lifecycle.js';
import { type DispatchPolicy, nextSpeakable, pauseAfter } from './dispatch-policy.js';
import type { OutsideChannel } from './message-channel.js';
import type { DispatchFault, SendingResult } from './sending-result.js';

export interface Attempt {
  readonly channel: OutsideChannel;
  /** How often it was tried, this time included. */
  readonly attempts: number;
  readonly expiresAt: Date;
  /** Whether the provider sends once, however often it is told so under the same key. */
  readonly idempotent: boolean;
}

export interface Settlement {
  readonly state: DispatchState;
  /** When it is tried again; null where it is not. */
  readonly dueAt: Date | null;
  readonly fault: DispatchFault | null;
  readonly reference: string | null;
}

/**
 * What becomes of a message after an attempt. What surely did not go out is tried again, later and later, until it is of
 * no use; what may have gone out is tried again only with a provider that sends once. Pure.
 */
export function settle(attempt: Attempt, result: SendingResult, { now, policy }: { now: Date; policy: DispatchPolicy }): Settlement {
  const ended = (act: 'deliver' | 'refuse' | 'lose', fault: DispatchFault | null, reference: string | null = null): Settlement => ({
    state: dispatchLifecycle.next('SENDING', act) ?? 'UNCERTAIN',
    dueAt: null,
    fault,
    reference,
  });
  if (result.kind === 'SENT') return ended('deliver', null, result.reference);
  if (result.kind === 'REFUSED') return ended('refuse', result.fault);
  const lost = result.kind === 'UNKNOWN';
  if (lost && !attempt.idempotent) return ended('lose', result.fault);
  const dueAt = nextAttempt(attempt, lost ? null : result.notBefore, { now, policy });
  if (dueAt === null) return ended(lost ? 'lose' : 'refuse', result.fault);
  return { state: 'DUE', dueAt, fault: result.fault, reference: null };
}

function nextAttempt(
  { channel, attempts, expiresAt }: Attempt,
  notBefore: Date | null,
  { now, policy }: { now: Date; policy: DispatchPolicy },
): Date | null {
  if (attempts >= policy.attempts) return null;
  const earliest = Math.max(now.getTime() + pauseAfter(attempts, policy), notBefore?.getTime() ?? 0);
  const dueAt = nextSpeakable(new Date(earliest), channel, policy);
  return dueAt > expiresAt ? null : dueAt;
}
