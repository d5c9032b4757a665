import { randomUUID } from 'node:crypto';
import type { Store } from '../../kit/persistence/store.js';
import { type Write, write } from '../../kit/persistence/write.js';
import type { MessageChannel, OpenChannels } from '../channels/message-channel.js';
import type { Sending } from '../channels/sending.js';
import { type DispatchPolicy, hallDispatchPolicy } from '../domain/messages/dispatch-policy.js';
import type { SendingResult } from '../domain/messages/sending-result.js';
import { settle } from '../domain/messages/settle-dispatch.js';
import { ApplicantMessage, MessageDispatch } from '../persistence/message.entity.js';
import { recordOutcome } from './record-message-outcome.js';
import { setAside } from './set-messages-aside.js';

/** How many messages are on their way at a time, and how many such loads one run carries: other chores wait for it. */
const LOAD = 20;
const LOADS = 10;

const SENDER = 'SYSTEM';

/**
 * Sends what is due. A message is claimed in one transaction, sent, and settled in another, so that no database lock waits
 * for a provider. Of two processes one gets the claim; whoever dies in between leaves a claim that runs out, and then it is
 * the provider's word, not ours, that decides whether the message may be sent again.
 */
export async function sendMessages(store: Store, sending: Sending): Promise<void> {
  const policy = sending.policy ?? hallDispatchPolicy;
  await setAside(store, { ...sending, policy });
  for (let load = 0; load < LOADS; load += 1) {
    const claimed = await write(store, SENDER, (unit) => claim(unit, sending.channels, policy));
    if (claimed.length === 0) return;
    const outcomes = await Promise.allSettled(claimed.map((one) => sendOne(store, one, { ...sending, policy })));
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  }
}

interface Claimed {
  readonly dispatch: MessageDispatch;
  readonly message: ApplicantMessage;
  readonly channel: MessageChannel;
  readonly claim: string;
}

/** Takes what is due, each row only if nobody has taken it meanwhile. */
async function claim({ em, now }: Write, channels: OpenChannels, policy: DispatchPolicy): Promise<Claimed[]> {
  const open = Object.keys(channels) as (keyof OpenChannels)[];
  if (open.length === 0) return [];
  const due = await em.find(
    MessageDispatch,
    { state: 'DUE', dueAt: { $lte: now }, channel: { $in: open } },
    { orderBy: { dueAt: 'asc', id: 'asc' }, limit: LOAD },
  );
  const messages = await em.find(ApplicantMessage, { id: { $in: due.map(({ messageId }) => messageId) } });
  const claimed: Claimed[] = [];
  for (const dispatch of due) {
    const token = randomUUID();
    const taken = await em.nativeUpdate(
      MessageDispatch,
      { id: dispatch.id, state: 'DUE', attempts: dispatch.attempts },
      { state: 'SENDING', claim: token, attempts: dispatch.attempts + 1, dueAt: new Date(now.getTime() + policy.lease) },
    );
    const message = messages.find(({ id }) => id === dispatch.messageId);
    const channel = channels[dispatch.channel];
    if (taken === 1 && message !== undefined && channel !== undefined) claimed.push({ dispatch, message, channel, claim: token });
  }
  // The rows were changed past the unit of work; what it remembers of them must not be written back.
  em.clear();
  return claimed;
}

async function sendOne(store: Store, claimed: Claimed, sending: Sending & { policy: DispatchPolicy }): Promise<void> {
  const { dispatch, message, channel } = claimed;
  const { id, address } = dispatch;
  const { title, text, template } = message;
  const result = await channel.send({ id, channel: dispatch.channel, address, title, text, template }, store.clock());
  await write(store, SENDER, (unit) => settleOne(unit, claimed, result, sending));
}

async function settleOne(unit: Write, claimed: Claimed, result: SendingResult, { policy, logger }: Sending & { policy: DispatchPolicy }) {
  const { dispatch, channel, claim: token } = claimed;
  const attempts = dispatch.attempts + 1;
  const { idempotent } = channel;
  const settled = settle({ channel: dispatch.channel, attempts, expiresAt: dispatch.expiresAt, idempotent }, result, {
    now: unit.now,
    policy,
  });
  const { state, fault, reference } = settled;
  // One that was given up as lost while its sender was slow has arrived after all; anything else is no longer this sender's.
  const held = { id: dispatch.id, claim: token, state: state === 'SENT' ? { $in: ['SENDING', 'UNCERTAIN'] } : 'SENDING' };
  const kept = await unit.em.nativeUpdate(MessageDispatch, held as never, {
    state,
    fault,
    reference,
    ...(settled.dueAt === null ? { settledAt: unit.now } : { dueAt: settled.dueAt }),
  });
  logger?.info({ dispatch: dispatch.id, channel: dispatch.channel, attempts, state, fault, kept: kept === 1 }, 'a message was tried');
  if (kept === 1 && state !== 'DUE') recordOutcome(unit, dispatch, state, fault);
}
