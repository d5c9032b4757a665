import type { Policies } from './standing.js';

/** Policies that hold for whoever bears one of their roles; a policy that is not among them holds for nobody. */
export function policiesByRole(rolesOf: Readonly<Record<string, readonly string[]>>): Policies {
  const known = new Map(Object.entries(rolesOf));
  return ({ sub, roles, scopes = roles }, names) =>
    new Set(sub === null ? [] : names.filter((name) => known.get(name)?.some((role) => (scopes as readonly string[]).includes(role))));
}
