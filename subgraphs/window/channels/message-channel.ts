import type { OutsideChannel } from '../domain/messages/message-channel.js';
import type { SendingResult } from '../domain/messages/sending-result.js';

/** A message as a channel sends it. */
export interface OutgoingMessage {
  /** The key under which a provider sends once. */
  readonly id: string;
  readonly channel: OutsideChannel;
  readonly address: string;
  readonly title: string;
  readonly text: string;
  readonly template: string;
}

/** One way out of the house. */
export interface MessageChannel {
  /** Whether a message that is handed over twice under one key goes out once. */
  readonly idempotent: boolean;
  /** Tries once, within bounded time. Every expected failure is a result; what is thrown is a bug, and leaves open what came of it. */
  readonly send: (message: OutgoingMessage, now: Date) => Promise<SendingResult>;
}

/** The channels that are open; the hall opens one by configuring it. */
export type OpenChannels = Partial<Record<OutsideChannel, MessageChannel>>;
