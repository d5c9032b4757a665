import type { FieldNode, GraphQLCompositeType, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import type { DeniedFields } from './denial.js';
import type { HiddenNames } from './hidden-names.js';
import type { Introspection } from './introspection.js';
import type { OperationParts } from './operation-parts.js';

/** The fields of a selection set for one type, by response name, in the client's order, each with all its nodes. */
export type CollectedFields = ReadonlyMap<string, readonly FieldNode[]>;

/** One operation, for one set of the variables that `@skip` and `@include` name. */
export interface Compilation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationParts;
  readonly conditions: Readonly<Record<string, boolean>>;
  readonly introspection: Introspection;
  readonly denied: DeniedFields | undefined;
  readonly hidden: HiddenNames | undefined;
}

/** As graphql-js collects, so that order and merging are the same. */
export function fieldsOfRoot({ schema, operation, conditions }: Compilation, type: GraphQLObjectType): CollectedFields {
  return collectFields(schema, operation.fragments, { ...conditions }, type, operation.definition.selectionSet);
}

/** The same for an abstract type: what is asked of it whatever the type of the object, fragments on its own interfaces included. */
export function fieldsBelow(
  { schema, operation, conditions }: Compilation,
  nodes: readonly FieldNode[],
  type: GraphQLCompositeType,
): CollectedFields {
  return collectSubfields(schema, operation.fragments, { ...conditions }, type as GraphQLObjectType, [...nodes]);
}
