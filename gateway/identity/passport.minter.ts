import { type CryptoKey, importJWK, type JWK, SignJWT } from 'jose';
import { PASSPORT_ALGORITHM, PASSPORT_AUDIENCE, PASSPORT_ISSUER, PASSPORT_LIFETIME, type PassportClaims } from '../../schema/passport.js';

/** Private key that signs passports: an Ed25519 key, as JWK (its `kid` goes into the header) or imported. */
export type PassportKey = JWK | CryptoKey;

/** Gives the signed passport of a caller. */
export type PassportMinter = (caller: PassportClaims) => Promise<string>;

interface Minted {
  readonly passport: Promise<string>;
  /** Second from which a new one is signed. */
  readonly staleAt: number;
}

const CAPACITY = 1_000;

/**
 * Signs passports. The same caller gets the same passport for half its life, so that the fetches of one request,
 * and of those that follow closely, sign once; each handed out is good for at least the other half.
 * @param now seconds since 1970.
 */
export function passportMinter(key: PassportKey, now: () => number = () => Math.floor(Date.now() / 1000)): PassportMinter {
  const minted = new Map<string, Minted>();
  const signing = importKey(key);
  return (caller) => {
    const identity = JSON.stringify([caller.sub, caller.name, caller.roles, caller.department, caller.enterprises]);
    const second = now();
    const known = minted.get(identity);
    if (known && second < known.staleAt) return known.passport;
    const passport = signing.then(({ privateKey, kid }) => sign(caller, privateKey, kid, second));
    minted.delete(identity);
    minted.set(identity, { passport, staleAt: second + PASSPORT_LIFETIME / 2 });
    if (minted.size > CAPACITY) minted.delete(minted.keys().next().value ?? '');
    return passport;
  };
}

async function importKey(key: PassportKey): Promise<{ privateKey: CryptoKey | Uint8Array; kid: string | undefined }> {
  if (isImported(key)) return { privateKey: key, kid: undefined };
  return { privateKey: await importJWK(key, PASSPORT_ALGORITHM), kid: key.kid };
}

function isImported(key: PassportKey): key is CryptoKey {
  return !('kty' in key);
}

/** An anonymous caller's passport has no `sub`: the claim must be a string where it stands. */
function sign(
  { sub, name, roles, department, enterprises }: PassportClaims,
  key: CryptoKey | Uint8Array,
  kid: string | undefined,
  second: number,
): Promise<string> {
  const token = new SignJWT({ name, roles, department, enterprises })
    .setProtectedHeader({ alg: PASSPORT_ALGORITHM, ...(kid === undefined ? {} : { kid }) })
    .setIssuer(PASSPORT_ISSUER)
    .setAudience(PASSPORT_AUDIENCE)
    .setIssuedAt(second)
    .setExpirationTime(second + PASSPORT_LIFETIME);
  return (sub === null ? token : token.setSubject(sub)).sign(key);
}
