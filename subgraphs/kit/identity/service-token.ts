import { createLocalJWKSet, importJWK, type JSONWebKeySet, type JWK, jwtVerify, SignJWT } from 'jose';

/**
 * How one subgraph shows another who it is when it reads its journal: a token signed with its own key, for one reader,
 * one owner and half a minute. The key id is the subgraph's name, so a key can speak for no other subgraph.
 */
const ALGORITHM = 'EdDSA';
const LIFETIME = '30s';

export async function signServiceToken(key: JWK, from: string, to: string, now: Date): Promise<string> {
  return new SignJWT({})
    .setProtectedHeader({ alg: ALGORITHM, kid: from })
    .setIssuer(from)
    .setAudience(to)
    .setIssuedAt(now)
    .setExpirationTime(new Date(now.getTime() + 30_000))
    .sign(await importJWK(key, ALGORITHM));
}

/** The name of the subgraph that signed the token for `owner`. Throws what jose throws when it is not good. */
export async function readServiceToken(token: string, owner: string, keys: JSONWebKeySet, now: Date): Promise<string> {
  const { payload, protectedHeader } = await jwtVerify(token, createLocalJWKSet(keys), {
    audience: owner,
    algorithms: [ALGORITHM, 'Ed25519'],
    requiredClaims: ['iss', 'exp'],
    maxTokenAge: LIFETIME,
    clockTolerance: 5,
    currentDate: now,
  });
  if (protectedHeader.kid === undefined || protectedHeader.kid !== payload.iss) throw new Error('The key does not belong to the sender');
  return protectedHeader.kid;
}
