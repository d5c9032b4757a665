import type { Logger } from 'pino';
import type { PassportClaims } from '../schema/passport.js';
import type { Arrival } from './arrival.js';
import type { Language } from './errors/message.js';
import { type PublicError, refusal } from './errors/public-error.js';
import type { RequestContext } from './execution/request-context.js';
import { IdentityRefusal } from './identity/identity.refusals.js';
import type { PassportMinter } from './identity/passport.minter.js';
import type { TokenVerifier } from './identity/token.verifier.js';

export interface Door {
  readonly verify: TokenVerifier;
  readonly mint: PassportMinter;
}

/** Lets a request in: who is it, and its passport. @throws PublicError */
export async function openContext(arrival: Arrival, door: Door): Promise<RequestContext> {
  try {
    const caller = await door.verify(arrival.authorization);
    return new OpenedRequest(arrival, caller, await door.mint(caller));
  } catch (error) {
    throw error instanceof IdentityRefusal ? identityRefusal(error, arrival) : error;
  }
}

/** The logger is made where it is wanted, as that of the arrival. */
class OpenedRequest implements RequestContext {
  readonly requestId: string;
  readonly acceptLanguage: string | undefined;
  readonly language: Language;

  constructor(
    readonly arrival: Arrival,
    readonly caller: PassportClaims,
    readonly passport: string,
  ) {
    this.requestId = arrival.requestId;
    this.acceptLanguage = arrival.acceptLanguage;
    this.language = arrival.language;
  }

  get logger(): Logger {
    return this.arrival.logger;
  }
}

function identityRefusal(error: IdentityRefusal, { logger, language }: Arrival): PublicError {
  if (error.code === 'IDENTITY_UNAVAILABLE') logger.error({ err: error }, 'identity unavailable');
  logger.info({ code: error.code }, 'request refused');
  return refusal(error.code, error.status, error.reason, language);
}
