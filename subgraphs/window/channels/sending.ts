import type { Logger } from 'pino';
import type { DispatchPolicy } from '../domain/messages/dispatch-policy.js';
import type { OpenChannels } from './message-channel.js';

/** With what messages are sent. */
export interface Sending {
  readonly channels: OpenChannels;
  /** The hall's own unless another is given. */
  readonly policy?: DispatchPolicy;
  /** Told of every attempt, by ids and codes: no address and no text is ever logged. */
  readonly logger?: Pick<Logger, 'info'>;
}
