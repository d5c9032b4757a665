import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { DispatchState } from '../domain/messages/dispatch-lifecycle.js';
import type { OutsideChannel } from '../domain/messages/message-channel.js';

/** What an applicant was told about a case, as it was said; it lies in the inbox of whoever may see the case as its party. */
export const ApplicantMessage = defineEntity({
  name: 'ApplicantMessage',
  tableName: 'applicant_message',
  properties: {
    id: p.string().length(36).primary(),
    caseId: p.string().length(36),
    template: p.string().length(40),
    templateVersion: p.integer(),
    title: p.string().length(100),
    text: p.text(),
    writtenAt: p.datetime(3),
    readAt: p.datetime(3).strictNullable(),
    readBy: p.string().length(120).strictNullable(),
  },
});
export type ApplicantMessage = InferEntity<typeof ApplicantMessage>;

/** A message on its way over one channel out of the house: the outbox. */
export const MessageDispatch = defineEntity({
  name: 'MessageDispatch',
  tableName: 'message_dispatch',
  properties: {
    /** Goes to the provider as the key under which it sends once. */
    id: p.string().length(36).primary(),
    messageId: p.string().length(36),
    caseId: p.string().length(36),
    channel: p.string().length(10).$type<OutsideChannel>(),
    /** Telephone number or e-mail address; personal. */
    address: p.string().length(254),
    state: p.string().length(12).$type<DispatchState>(),
    attempts: p.integer(),
    /** When it is to be sent next; of one that is being sent, when its sender's time is up. */
    dueAt: p.datetime(3),
    expiresAt: p.datetime(3),
    /** Which claim has it, so that a sender whose time is up cannot settle what another has taken over. */
    claim: p.string().length(36).strictNullable(),
    /** What came of the last attempt: a code, never the provider's words, which may repeat the address. */
    fault: p.string().length(40).strictNullable(),
    reference: p.string().length(100).strictNullable(),
    settledAt: p.datetime(3).strictNullable(),
  },
});
export type MessageDispatch = InferEntity<typeof MessageDispatch>;
