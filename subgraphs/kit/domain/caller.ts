import type { PassportClaims, Role } from '../../../schema/passport.js';

/** Who asks: the claims of the passport, as the rules of a subgraph use them. */
export type Caller = PassportClaims;

export const anonymous: Caller = { sub: null, name: '', roles: [], department: null, enterprises: [] };

export function hasRole(caller: Caller, ...wanted: readonly Role[]): boolean {
  return wanted.some((role) => caller.roles.includes(role));
}

/** The centre's own staff with a view over all departments (operating rules art. 6 (一)). */
export function isCentre(caller: Caller): boolean {
  return hasRole(caller, 'CENTER_OPERATIONS', 'CENTER_SUPERVISOR', 'AUDITOR');
}
