import { type FieldNode, type GraphQLObjectType, TypeNameMetaFieldDef } from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { completionOf } from './complete-value.js';
import type { FieldPlan, Prepared, SelectionPlan } from './query-plan.js';

/** Without conditions no variable says which fields there are. */
const NO_VARIABLES = {};

/** The plan of what an operation asks of its root. */
export function planRoot(prepared: Prepared, type: GraphQLObjectType): SelectionPlan {
  const { schema, fragments, operation } = prepared;
  return planFields(prepared, type, collectFields(schema, fragments, NO_VARIABLES, type, operation.selectionSet));
}

/** The plan of what these fields ask of an object of this type: as graphql-js collects, so that order and merging are the same. */
export function planBelow(prepared: Prepared, type: GraphQLObjectType, nodes: readonly FieldNode[]): SelectionPlan {
  return planFields(prepared, type, collectSubfields(prepared.schema, prepared.fragments, NO_VARIABLES, type, nodes as FieldNode[]));
}

function planFields(prepared: Prepared, type: GraphQLObjectType, fields: ReadonlyMap<string, readonly FieldNode[]>): SelectionPlan {
  return [...fields].flatMap(([responseName, nodes]) => planField(prepared, type, responseName, nodes));
}

function planField(prepared: Prepared, parentType: GraphQLObjectType, responseName: string, nodes: readonly FieldNode[]): FieldPlan[] {
  const name = (nodes[0] as FieldNode).name.value;
  const definition = name === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : parentType.getFields()[name];
  // Validation has refused it; graphql-js leaves such a field out, too.
  if (definition === undefined) return [];
  const about = { responseName, nodes, parentType, definition };
  return [{ ...about, complete: completionOf(prepared, definition.type, about) }];
}
