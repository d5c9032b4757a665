import type { FieldNode } from 'graphql';

/** The name under which a field is answered. */
export function responseName({ alias, name }: FieldNode): string {
  return alias?.value ?? name.value;
}
