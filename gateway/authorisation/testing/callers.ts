import type { PassportClaims, Role } from '../../../schema/passport.js';

export const nobody: PassportClaims = { sub: null, name: '', roles: [], department: null, enterprises: [] };

/** Somebody known; the names of his enterprises are the policies that hold for him in these tests. */
export function somebody(roles: readonly Role[], ...policies: string[]): PassportClaims {
  return { ...nobody, sub: 'somebody', name: '某人', roles, enterprises: policies };
}

export function heldPolicies(caller: PassportClaims): ReadonlySet<string> {
  return new Set(caller.enterprises);
}
