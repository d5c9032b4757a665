import type { Logger } from 'pino';
import type { Store } from '../persistence/store.js';

/**
 * Work that time itself calls for and nobody asks for: a limit that has run out, a reminder, a message to be sent again.
 * A chore looks what is due and does it, each piece in a transaction of its own, so that it may be broken off anywhere
 * and run by two processes at once.
 */
export interface Chore {
  /** As the log names it. */
  readonly name: string;
  /** Milliseconds from the end of one run to the next. */
  readonly every: number;
  readonly run: (store: Store, logger: Logger) => Promise<void>;
}
