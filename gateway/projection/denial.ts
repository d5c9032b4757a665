import type { FieldNode } from 'graphql';

/** Why the caller may not see a field. */
export interface Denial {
  readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN';
  readonly message: string;
}

/** Asked once for each field of each object type of an operation (or interface, where no plan tells its types apart). */
export type DeniedFields = (field: FieldNode, objectType: string) => Denial | undefined;
