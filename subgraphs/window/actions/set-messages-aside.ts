import type { Store } from '../../kit/persistence/store.js';
import { type Write, write } from '../../kit/persistence/write.js';
import type { Sending } from '../channels/sending.js';
import type { DispatchPolicy } from '../domain/messages/dispatch-policy.js';
import { outsideChannels } from '../domain/messages/message-channel.js';
import { settle } from '../domain/messages/settle-dispatch.js';
import { MessageDispatch } from '../persistence/message.entity.js';
import { recordOutcome } from './record-message-outcome.js';

const BATCH = 100;

/**
 * What is not to be sent now, or not by itself: messages of channels that the hall has not opened (if it opens one later,
 * old messages must not go out), messages that are too old, and messages whose sender was cut off.
 */
export async function setAside(store: Store, sending: Sending & { policy: DispatchPolicy }): Promise<void> {
  const closed = outsideChannels.filter((channel) => sending.channels[channel] === undefined);
  // Nothing is journalled: it is no event of the case that the hall has not opened a channel.
  await write(store, 'SYSTEM', ({ em, now }) =>
    em.nativeUpdate(
      MessageDispatch,
      { state: 'DUE', dueAt: { $lte: now }, channel: { $in: closed } },
      { state: 'NOT_OPEN', settledAt: now },
    ),
  );
  await batchwise(store, (unit) => expire(unit));
  await batchwise(store, (unit) => takeOver(unit, sending));
}

async function batchwise(store: Store, batch: (unit: Write) => Promise<number>): Promise<void> {
  while ((await write(store, 'SYSTEM', batch)) === BATCH);
}

async function expire(unit: Write): Promise<number> {
  const old = await unit.em.find(
    MessageDispatch,
    { state: 'DUE', dueAt: { $lte: unit.now }, expiresAt: { $lt: unit.now } },
    { orderBy: { dueAt: 'asc', id: 'asc' }, limit: BATCH },
  );
  for (const { id, caseId, messageId, channel } of old) {
    const ended = { state: 'FAILED' as const, fault: 'EXPIRED', settledAt: unit.now };
    const kept = await unit.em.nativeUpdate(MessageDispatch, { id, state: 'DUE' }, ended);
    if (kept === 1) recordOutcome(unit, { id, caseId, messageId, channel }, 'FAILED', 'EXPIRED');
  }
  unit.em.clear();
  return old.length;
}

/** A sender's time is up: it was cut off, before or after the provider took the message. */
async function takeOver(unit: Write, { channels, policy }: Sending & { policy: DispatchPolicy }): Promise<number> {
  const lost = await unit.em.find(
    MessageDispatch,
    { state: 'SENDING', dueAt: { $lt: unit.now } },
    { orderBy: { dueAt: 'asc', id: 'asc' }, limit: BATCH },
  );
  for (const dispatch of lost) {
    const { id, claim, channel, attempts, expiresAt } = dispatch;
    const attempt = { channel, attempts, expiresAt, idempotent: channels[channel]?.idempotent ?? false };
    const { state, dueAt, fault } = settle(attempt, { kind: 'UNKNOWN', fault: 'SENDER_LOST' }, { now: unit.now, policy });
    const changed = { state, fault, ...(dueAt === null ? { settledAt: unit.now } : { dueAt }) };
    const kept = await unit.em.nativeUpdate(MessageDispatch, { id, claim, state: 'SENDING' }, changed);
    if (kept === 1) recordOutcome(unit, dispatch, state, fault);
  }
  unit.em.clear();
  return lost.length;
}
