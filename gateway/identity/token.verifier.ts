import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { PassportClaims } from '../../schema/passport.js';
import { anonymous, callerOf } from './caller.js';
import { type IdentityOptions, type KeySource, tokenAlgorithms } from './identity.options.js';
import { expired, IdentityRefusal, invalid, issuerUnreachable, notBearer } from './identity.refusals.js';

/** From the Authorization header to the caller. @throws IdentityRefusal */
export type TokenVerifier = (authorization: string | undefined) => Promise<PassportClaims>;

/** Checks bearer tokens against the issuer's keys. No header at all is the public. */
export function tokenVerifier({ issuer, audience, keys, clockTolerance = 30 }: IdentityOptions): TokenVerifier {
  const key = keysFrom(keys);
  return async (authorization) => {
    if (authorization === undefined) return anonymous;
    const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization.trim())?.[1];
    if (token === undefined) throw new IdentityRefusal('UNAUTHENTICATED', notBearer);
    try {
      const { payload } = await jwtVerify(token, key, {
        issuer,
        audience,
        clockTolerance,
        algorithms: tokenAlgorithms,
        requiredClaims: ['exp', 'sub'],
      });
      return callerOf(withSubject(payload));
    } catch (error) {
      throw refusalOf(error);
    }
  };
}

/** A remote set is fetched again for an unknown key at most twice a minute, so that made-up key ids make no storm. */
function keysFrom(source: KeySource): JWTVerifyGetKey {
  if (source.kind === 'local') return createLocalJWKSet(source.jwks);
  return createRemoteJWKSet(new URL(source.url), { cooldownDuration: 30_000, timeoutDuration: 5_000 });
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
