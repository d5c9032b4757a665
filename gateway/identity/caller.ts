import type { JWTPayload } from 'jose';
import { type PassportClaims, type Role, roles } from '../../schema/passport.js';

/** A caller as the gateway knows him: what his passport says, and everything that his token allows, by whatever names a supergraph has for it. */
export interface Caller extends PassportClaims {
  /** Missing where there are no others than the roles. */
  readonly scopes?: readonly string[];
}

/** Whoever comes without a token: the public, who may read what needs no role. */
export const anonymous: PassportClaims = { sub: null, name: '', roles: [], department: null, enterprises: [] };

/** Characters of a name that the subgraphs' books hold. */
const NAME_LENGTH = 60;

/**
 * The caller that a verified token speaks of. A scope that is no role of the hall does not go into his passport, and a claim
 * of another type than agreed gives no right.
 */
export function callerOf(payload: JWTPayload & { sub: string }): Caller {
  const { sub, name, scope, department, enterprises } = payload;
  const scopes = new Set(typeof scope === 'string' ? scope.split(' ').filter(Boolean) : []);
  const held = roles.filter((role: Role) => scopes.has(role));
  return {
    sub,
    name: [...(typeof name === 'string' ? name : sub)].slice(0, NAME_LENGTH).join(''),
    roles: held,
    ...(held.length === scopes.size ? {} : { scopes: [...scopes] }),
    department: typeof department === 'string' ? department : null,
    enterprises: Array.isArray(enterprises) ? enterprises.filter((id) => typeof id === 'string') : [],
  };
}
