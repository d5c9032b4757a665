import type { Logger } from 'pino';
import type { PassportClaims } from '../../schema/passport.js';
import type { Language } from '../errors/message.js';

/** What the gateway knows of one request while it executes it: made once, read by every fetch. */
export interface RequestContext {
  readonly requestId: string;
  /** As the client sent it, if well-formed. */
  readonly acceptLanguage: string | undefined;
  readonly language: Language;
  readonly caller: PassportClaims;
  /** The caller's signed passport, one for all fetches of the request. */
  readonly passport: string;
  /** Of `performance.now()`: from then on the client is not kept waiting. */
  readonly deadline?: number | undefined;
  /** Bears the request id. */
  readonly logger: Logger;
}
