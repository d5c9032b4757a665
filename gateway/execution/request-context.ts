import type { Logger } from 'pino';
import type { PassportClaims } from '../../schema/passport.js';
import type { Language } from '../errors/message.js';
import type { PublicError } from '../errors/public-error.js';

/** What the gateway knows of one request while it executes it: made once, read by every fetch. */
export interface RequestContext {
  readonly requestId: string;
  /** As the client sent it, if well-formed. */
  readonly acceptLanguage: string | undefined;
  readonly language: Language;
  /** Whether the client wants an answer made for this request alone. */
  readonly wantsFresh?: boolean | undefined;
  readonly caller: PassportClaims;
  /** The caller's signed passport, one for all fetches of the request; empty in an open gateway that sends none. */
  readonly passport: string;
  /** Of `performance.now()`: from then on the client is not kept waiting. */
  readonly deadline?: number | undefined;
  /** Takes what an operation is estimated to cost from what the caller may spend; null, or null in time, where that was enough. */
  spend(cost: number): Promise<PublicError | null> | null;
  /** Bears the request id. */
  readonly logger: Logger;
}
