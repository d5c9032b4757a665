/**
 * Whether clients may ask for the schema: in production mode only where the operator says so with INTROSPECTION=on. The contract
 * is public in `schema/`; a running hall need not hand it, and names that it suggests, to whoever probes it.
 */
export function schemaShown({ NODE_ENV, INTROSPECTION }: Readonly<Record<string, string | undefined>>): boolean {
  return INTROSPECTION === undefined || INTROSPECTION === '' ? NODE_ENV !== 'production' : INTROSPECTION === 'on';
}
