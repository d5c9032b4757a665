import { hash } from 'node:crypto';
import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { anonymous, type Caller, callerOf } from './caller.js';
import { type IdentityOptions, tokenAlgorithms } from './identity.options.js';
import { expired, IdentityRefusal, invalid, issuerUnreachable, notBearer, tooLong } from './identity.refusals.js';
import { issuerKeys } from './issuer-keys.js';

/** From the Authorization header to the caller. @throws IdentityRefusal */
export type TokenVerifier = (authorization: string | undefined) => Promise<Caller>;

/** Characters of an Authorization header. */
const LONGEST = 8 * 1024;
/** Verified tokens that are remembered. */
const REMEMBERED = 10_000;

interface Remembered {
  readonly caller: Caller;
  /** Milliseconds since 1970 from which the token is looked at again. */
  readonly until: number;
  /** Of the keys that it was verified with. */
  readonly version: number;
}

/**
 * Checks bearer tokens against the issuer's keys. No header at all is the public. A token that was found good is remembered by
 * its hash until it is about to expire or the issuer's keys change; what was refused is looked at anew each time.
 * @param now milliseconds since 1970.
 */
export function tokenVerifier(options: IdentityOptions, now: () => number = Date.now): TokenVerifier {
  const { clockTolerance = 30 } = options;
  const keys = issuerKeys(options.keys, now);
  const known = new LRUCache<string, Remembered>({ max: REMEMBERED });
  return async (authorization) => {
    if (authorization === undefined) return anonymous;
    if (authorization.length > LONGEST) throw new IdentityRefusal('UNAUTHENTICATED', tooLong);
    const print = hash('sha256', authorization, 'base64');
    const remembered = known.get(print);
    if (remembered !== undefined && remembered.version === keys.version && now() < remembered.until) {
      keys.look();
      return remembered.caller;
    }
    const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization.trim())?.[1];
    if (token === undefined) throw new IdentityRefusal('UNAUTHENTICATED', notBearer);
    const { version } = keys;
    const payload = await verified(token, options, keys.keyOf, clockTolerance, now());
    const caller = callerOf(payload);
    // With keys that came while it was verified, it is not known by which it was.
    if (version === keys.version) known.set(print, { caller, until: ((payload.exp ?? 0) - clockTolerance) * 1000, version });
    return caller;
  };
}

/** @throws IdentityRefusal */
async function verified(token: string, { issuer, audience }: IdentityOptions, keyOf: JWTVerifyGetKey, clockTolerance: number, now: number) {
  try {
    const { payload } = await jwtVerify(token, keyOf, {
      issuer,
      audience,
      clockTolerance,
      algorithms: tokenAlgorithms,
      requiredClaims: ['exp', 'sub'],
      currentDate: new Date(now),
    });
    // jose looks at it only where an age is bounded.
    if ((payload.iat ?? 0) > now / 1000 + clockTolerance) throw new IdentityRefusal('UNAUTHENTICATED', invalid);
    return withSubject(payload);
  } catch (error) {
    throw refusalOf(error);
  }
}

/** Characters of a subject that the subgraphs' books hold; cut off, one person would become another. */
const SUBJECT_LENGTH = 120;

function withSubject(payload: JWTPayload): JWTPayload & { sub: string } {
  const { sub } = payload;
  if (typeof sub !== 'string' || sub === '' || sub.length > SUBJECT_LENGTH) throw new IdentityRefusal('UNAUTHENTICATED', invalid);
  return { ...payload, sub };
}

function refusalOf(error: unknown): IdentityRefusal {
  if (error instanceof IdentityRefusal) return error;
  if (error instanceof errors.JWTExpired) return new IdentityRefusal('UNAUTHENTICATED', expired, { cause: error });
  const isTokensFault =
    error instanceof errors.JWTInvalid ||
    error instanceof errors.JWTClaimValidationFailed ||
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JOSEAlgNotAllowed ||
    error instanceof errors.JOSENotSupported ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys;
  return isTokensFault
    ? new IdentityRefusal('UNAUTHENTICATED', invalid, { cause: error })
    : new IdentityRefusal('IDENTITY_UNAVAILABLE', issuerUnreachable, { cause: error });
}
