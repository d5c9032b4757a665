import type { JWTPayload } from 'jose';
import { type PassportClaims, type Role, roles } from '../../schema/passport.js';

/** Whoever comes without a token: the public, who may read what needs no role. */
export const anonymous: PassportClaims = { sub: null, name: '', roles: [], department: null, enterprises: [] };

/** Characters of a name that the subgraphs' books hold. */
const NAME_LENGTH = 60;

/**
 * The caller that a verified token speaks of. A scope that is no role of the hall, and a claim of another type than
 * agreed, gives no right.
 */
export function callerOf(payload: JWTPayload & { sub: string }): PassportClaims {
  const { sub, name, scope, department, enterprises } = payload;
  const scopes = new Set(typeof scope === 'string' ? scope.split(' ') : []);
  return {
    sub,
    name: [...(typeof name === 'string' ? name : sub)].slice(0, NAME_LENGTH).join(''),
    roles: roles.filter((role: Role) => scopes.has(role)),
    department: typeof department === 'string' ? department : null,
    enterprises: Array.isArray(enterprises) ? enterprises.filter((id) => typeof id === 'string') : [],
  };
}
