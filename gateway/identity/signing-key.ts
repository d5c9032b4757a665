import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

/** A new Ed25519 key pair as one private JWK that names its key id, for the caller to keep. */
export async function generateSigningKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, alg: 'EdDSA', use: 'sig', kid: await calculateJwkThumbprint(jwk) };
}

/** The half of a signing key that may be shown to anyone. */
export function publicHalf({ kty, crv, x, alg, use, kid }: JWK): JWK {
  return { kty, crv, x, alg, use, kid };
}
