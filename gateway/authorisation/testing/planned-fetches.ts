import type { FetchNode, PlanNode, SubscriptionNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { openPlanner } from '../../plan/planner.js';
import { SupergraphSource } from '../../supergraph/supergraph.source.js';

/** The fields, as `Type.field`, that the subgraphs are asked for when a document is planned; of an interface, those of each of its types. */
export function fetchPlanner(supergraphSdl: string, schema: GraphQLSchema): (document: DocumentNode) => ReadonlySet<string> {
  const planner = openPlanner(new SupergraphSource(supergraphSdl));
  return (document) => {
    const { node, further } = planner.plan(document);
    const asked = new Set<string>();
    for (const { operation } of [node, ...further.map((plan) => plan.node)].flatMap(fetchesIn)) {
      const definitions = parse(operation).definitions;
      for (const definition of definitions) {
        if (definition.kind === Kind.OPERATION_DEFINITION)
          collect(schema, schema.getRootType(definition.operation)?.name ?? '', definition.selectionSet, asked);
        if (definition.kind === Kind.FRAGMENT_DEFINITION)
          collect(schema, definition.typeCondition.name.value, definition.selectionSet, asked);
      }
    }
    return asked;
  };
}

function fetchesIn(node: PlanNode | SubscriptionNode | undefined): FetchNode[] {
  if (node === undefined) return [];
  if (node.kind === 'Fetch') return [node];
  if (node.kind === 'Sequence' || node.kind === 'Parallel') return node.nodes.flatMap(fetchesIn);
  if (node.kind === 'Flatten') return fetchesIn(node.node);
  if (node.kind === 'Condition') return [...fetchesIn(node.ifClause), ...fetchesIn(node.elseClause)];
  throw new Error(`These tests plan no ${node.kind}`);
}

function collect(schema: GraphQLSchema, typeName: string, { selections }: SelectionSetNode, asked: Set<string>): void {
  const type = schema.getType(typeName);
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT)
      collect(schema, selection.typeCondition?.name.value ?? typeName, selection.selectionSet, asked);
    if (selection.kind !== Kind.FIELD || selection.name.value.startsWith('__')) continue;
    const objects = isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [typeName];
    for (const object of objects) asked.add(`${object}.${selection.name.value}`);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
    if (selection.selectionSet) collect(schema, field ? getNamedType(field.type).name : '', selection.selectionSet, asked);
  }
}
