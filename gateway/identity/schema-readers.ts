import type { PassportClaims, Role } from '../../schema/passport.js';

/** Who may read the schema: everybody, nobody, or callers who bear one of these roles. */
export type IntrospectionOption = boolean | readonly Role[];

export function schemaReaders(introspection: IntrospectionOption): (caller: PassportClaims) => boolean {
  if (typeof introspection === 'boolean') return () => introspection;
  const allowed: ReadonlySet<string> = new Set(introspection);
  return ({ roles }) => roles.some((role) => allowed.has(role));
}
