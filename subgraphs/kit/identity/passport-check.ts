import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { PASSPORT_ALGORITHM, PASSPORT_AUDIENCE, PASSPORT_ISSUER, type PassportClaims, type Role, roles } from '../../../schema/passport.js';
import type { Caller } from '../domain/caller.js';

export type PassportCheck = (passport: string) => Promise<Caller>;

const REMEMBERED = 1000;

/**
 * Checks passports against the gateway's public keys. A passport that was found good is remembered until it expires:
 * one request of the gateway brings the same passport to a subgraph several times. Throws what jose throws.
 */
export function passportCheck(keys: JSONWebKeySet, clock: () => Date): PassportCheck {
  const keySet = createLocalJWKSet(keys);
  const known = new Map<string, { caller: Caller; until: number }>();
  return async (passport) => {
    const remembered = known.get(passport);
    if (remembered !== undefined && remembered.until > clock().getTime()) return remembered.caller;
    const { payload } = await jwtVerify(passport, keySet, {
      issuer: PASSPORT_ISSUER,
      audience: PASSPORT_AUDIENCE,
      algorithms: [PASSPORT_ALGORITHM, 'Ed25519'],
      requiredClaims: ['exp'],
      currentDate: clock(),
      clockTolerance: 5,
    });
    const caller = callerOf(payload as Partial<PassportClaims>);
    if (known.size >= REMEMBERED) known.clear();
    known.set(passport, { caller, until: (payload.exp ?? 0) * 1000 });
    return caller;
  };
}

/** As the tables hold it: not blank, no control characters, at most 120 characters. */
const SUBJECT = /^(?=.*\S)\P{Cc}{1,120}$/u;

/** Takes only what is of the right kind: an unknown role is no role. */
function callerOf(claims: Partial<PassportClaims>): Caller {
  const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);
  return {
    sub: typeof claims.sub === 'string' && SUBJECT.test(claims.sub) ? claims.sub : null,
    name: typeof claims.name === 'string' ? claims.name : '',
    roles: strings(claims.roles).filter((role): role is Role => (roles as readonly string[]).includes(role)),
    department: typeof claims.department === 'string' ? claims.department : null,
    enterprises: strings(claims.enterprises),
  };
}
