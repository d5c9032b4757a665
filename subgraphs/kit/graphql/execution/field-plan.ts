import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InlineFragmentNode,
  isAbstractType,
  Kind,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
  typeFromAST,
} from 'graphql';
import { completionOf } from './complete-value.js';
import type { FieldPlan, Prepared, SelectionPlan } from './query-plan.js';

/** The plan of what these fields ask of an object of this type: fields with one response name are one, fragments are dissolved. */
export function planSelections(prepared: Prepared, type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): SelectionPlan {
  const collected = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  for (const selectionSet of selectionSets) collect(prepared, type, selectionSet, collected, visited);
  return [...collected].flatMap(([responseName, nodes]) => planField(prepared, type, responseName, nodes));
}

function planField(prepared: Prepared, parentType: GraphQLObjectType, responseName: string, nodes: readonly FieldNode[]): FieldPlan[] {
  const name = (nodes[0] as FieldNode).name.value;
  const definition = name === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : parentType.getFields()[name];
  // Validation has refused it; graphql-js leaves such a field out, too.
  if (definition === undefined) return [];
  const about = { responseName, nodes, parentType, definition };
  return [{ ...about, complete: completionOf(prepared, definition.type, about) }];
}

function collect(
  prepared: Prepared,
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
  collected: Map<string, FieldNode[]>,
  visited: Set<string>,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const responseName = selection.alias?.value ?? selection.name.value;
      const known = collected.get(responseName);
      if (known === undefined) collected.set(responseName, [selection]);
      else known.push(selection);
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragmentOnce(prepared, selection.name.value, visited);
    if (fragment !== undefined && concerns(prepared.schema, fragment, type))
      collect(prepared, type, fragment.selectionSet, collected, visited);
  }
}

function fragmentOnce({ fragments }: Prepared, name: string, visited: Set<string>): FragmentDefinitionNode | undefined {
  if (visited.has(name)) return undefined;
  visited.add(name);
  return fragments[name];
}

function concerns(schema: GraphQLSchema, { typeCondition }: FragmentDefinitionNode | InlineFragmentNode, type: GraphQLObjectType): boolean {
  if (typeCondition === undefined) return true;
  const condition = typeFromAST(schema, typeCondition);
  return condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
}
