import type { QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { operationParts } from '../projection/operation-parts.js';
import { wantedBy } from './conditions.js';
import { fieldsAtTop, fieldsOfPlan } from './fields-by-path.js';
import { inlined } from './inlined-fragments.js';
import { PlanFailure } from './plan.failure.js';
import { eachFetch } from './plan-fetches.js';
import { responseName } from './response-name.js';

interface Planned {
  readonly schema: GraphQLSchema;
  /** Response names that lead to what some fetch asks for. */
  readonly paths: ReadonlySet<string>;
}

/**
 * Refuses an operation of which the plans fetch some field not at all: the planner leaves out, without a word, what it takes for impossible
 * to answer (an object of an interface of which the subgraph has no type), and what is left out would be null without an error. Looked at
 * is what is asked whatever the type of an object and whatever the variables.
 * @param document as it was planned
 * @throws PlanFailure if there is such a field
 */
export function refuseUnplanned(
  document: DocumentNode,
  operationName: string | undefined,
  plans: readonly QueryPlan[],
  schema: GraphQLSchema,
): void {
  const { definition, fragments } = operationParts(document, operationName);
  const root = schema.getRootType(definition.operation);
  if (root) refuseIn(inlined(definition.selectionSet, fragments), root, [], { schema, paths: new Set(plans.flatMap(pathsOf)) });
}

function pathsOf(plan: QueryPlan): readonly string[] {
  const atRoot: string[] = [];
  eachFetch(plan, (fetch) => {
    if (!fetch.requires) atRoot.push(...fieldsAtTop(fetch).map(responseName));
  });
  return [...atRoot, ...fieldsOfPlan(plan).keys()];
}

function refuseIn({ selections }: SelectionSetNode, type: GraphQLObjectType, path: readonly string[], planned: Planned): void {
  for (const selection of selections) {
    if (wantedBy(selection) !== undefined) continue;
    if (selection.kind === Kind.FIELD) refuseField(selection, type, path, planned);
    else if (selection.kind === Kind.INLINE_FRAGMENT && holds(selection.typeCondition?.name.value, type, planned.schema))
      refuseIn(selection.selectionSet, type, path, planned);
  }
}

/** Below the root objects alone are looked at, as the planner leaves out a whole object or nothing. */
function refuseField(field: FieldNode, type: GraphQLObjectType, path: readonly string[], planned: Planned): void {
  if (field.name.value === '__typename' || (path.length > 0 && !field.selectionSet)) return;
  const at = [...path, responseName(field)];
  if (!planned.paths.has(at.join('.'))) throw new PlanFailure(`No subgraph can answer what is asked of the field ${field.name.value}`);
  const below = getNamedType(type.getFields()[field.name.value]?.type);
  if (field.selectionSet && isObjectType(below)) refuseIn(field.selectionSet, below, at, planned);
}

function holds(condition: string | undefined, type: GraphQLObjectType, schema: GraphQLSchema): boolean {
  if (condition === undefined || condition === type.name) return true;
  const named = schema.getType(condition);
  return isAbstractType(named) && schema.isSubType(named, type);
}
