import type { Logger } from 'pino';
import type { Language, Message } from './errors/message.js';
import { refusal } from './errors/public-error.js';
import type { RequestContext } from './execution/request-context.js';
import { IdentityRefusal } from './identity/identity.refusals.js';
import type { PassportMinter } from './identity/passport.minter.js';
import type { TokenVerifier } from './identity/token.verifier.js';

/** What is known of a request from its headers alone. */
export interface Arrival {
  readonly requestId: string;
  readonly authorization: string | undefined;
  readonly acceptLanguage: string | undefined;
  readonly language: Language;
  readonly logger: Logger;
}

export interface Door {
  readonly verify: TokenVerifier;
  readonly mint: PassportMinter;
}

/** Lets a request in: who is it, and its passport. @throws PublicError */
export async function openContext({ authorization, ...arrival }: Arrival, door: Door): Promise<RequestContext> {
  const caller = await door.verify(authorization).catch((error: unknown) => {
    throw error instanceof IdentityRefusal ? identityRefusal(error, arrival) : error;
  });
  return { ...arrival, passport: await door.mint(caller) };
}

function identityRefusal(error: IdentityRefusal, arrival: Omit<Arrival, 'authorization'>) {
  if (error.code === 'IDENTITY_UNAVAILABLE') arrival.logger.error({ err: error }, 'identity unavailable');
  return refuse(error.code, error.status, error.reason, arrival);
}

function refuse(code: string, status: number, message: Message, { logger, language }: Omit<Arrival, 'authorization'>) {
  logger.info({ code }, 'request refused');
  return refusal(code, status, message, language);
}
