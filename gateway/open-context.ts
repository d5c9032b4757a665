import type { Logger } from 'pino';
import type { PassportClaims } from '../schema/passport.js';
import type { Arrival } from './arrival.js';
import type { Language } from './errors/message.js';
import { type PublicError, refusal } from './errors/public-error.js';
import type { RequestContext } from './execution/request-context.js';
import { IdentityRefusal } from './identity/identity.refusals.js';
import type { PassportMinter } from './identity/passport.minter.js';
import type { TokenVerifier } from './identity/token.verifier.js';
import { trafficError } from './limits/traffic/traffic.refusals.js';

export interface Door {
  readonly verify: TokenVerifier;
  readonly mint: PassportMinter;
  /** Milliseconds from a request's arrival until it is answered with what is there. */
  readonly requestTime: number;
}

/** Lets a request in: who is it, and its passport. @throws PublicError */
export async function openContext(arrival: Arrival, door: Door): Promise<RequestContext> {
  const caller = await recognised(arrival, door);
  await admit(arrival, caller.sub);
  return new OpenedRequest(arrival, { caller, passport: await door.mint(caller), deadline: arrival.began + door.requestTime });
}

/** Whoever sends tokens that are not good is counted with the public, by address: trying them has a price. */
async function recognised(arrival: Arrival, door: Door): Promise<PassportClaims> {
  try {
    return await door.verify(arrival.authorization);
  } catch (error) {
    if (!(error instanceof IdentityRefusal)) throw error;
    await admit(arrival, null);
    throw identityRefusal(error, arrival);
  }
}

async function admit({ passage, language, logger }: Arrival, sub: string | null): Promise<void> {
  const refused = await passage.admit(sub);
  if (refused === null) return;
  logger.info({ code: refused.code }, 'request refused');
  throw trafficError(refused, language);
}

/** The logger is made where it is wanted, as that of the arrival. */
class OpenedRequest implements RequestContext {
  readonly requestId: string;
  readonly acceptLanguage: string | undefined;
  readonly language: Language;
  readonly wantsFresh: boolean;
  readonly caller: PassportClaims;
  readonly passport: string;
  readonly deadline: number | undefined;

  constructor(
    readonly arrival: Arrival,
    { caller, passport, deadline }: Pick<RequestContext, 'caller' | 'passport' | 'deadline'>,
  ) {
    this.caller = caller;
    this.passport = passport;
    this.deadline = deadline;
    this.requestId = arrival.requestId;
    this.acceptLanguage = arrival.acceptLanguage;
    this.language = arrival.language;
    this.wantsFresh = arrival.wantsFresh;
  }

  get logger(): Logger {
    return this.arrival.logger;
  }

  spend(cost: number): Promise<PublicError | null> | null {
    const spent = this.arrival.passage.spend(cost);
    return spent === null ? null : spent.then((refused) => refused && trafficError(refused, this.language));
  }
}

function identityRefusal(error: IdentityRefusal, { logger, language }: Arrival): PublicError {
  if (error.code === 'IDENTITY_UNAVAILABLE') logger.error({ err: error }, 'identity unavailable');
  logger.info({ code: error.code }, 'request refused');
  return refusal(error.code, error.status, error.reason, language);
}
