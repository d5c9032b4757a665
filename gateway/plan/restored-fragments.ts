import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  validate,
  visit,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { conditionVariables, operationParts } from '../projection/operation-parts.js';
import { ENTITIES, REPRESENTATIONS } from './entity.fetch.js';
import { type FieldsByPath, fieldsOfOperation, fieldsOfPlan, inOnePiece } from './fields-by-path.js';
import { fragmentOn } from './fragment-on.js';
import { mapFetches } from './plan-fetches.js';
import { responseName } from './response-name.js';
import type { UnevenTypes } from './uneven-types.js';

interface Restoring {
  readonly apiSchema: GraphQLSchema;
  readonly uneven: UnevenTypes;
  readonly client: OperationDefinitionNode;
  readonly asked: FieldsByPath;
  /** By all fetches together. */
  readonly fetched: FieldsByPath;
  /** What was found missing, by subgraph, type and path: many fields may stand at one path. */
  readonly known: Map<string, readonly SelectionNode[]>;
}

/**
 * Puts back what the planner has left out of a fetch. Where two subgraphs could answer a field, and only one of them has some type of the
 * interface or union that stands there, the planner takes it that no object is of that type, and drops what the client asks of it. The
 * subgraph that it then chooses may be the one that has it, and is asked for as much of it as it answers by itself.
 * @param document what was planned. Under conditions nothing is put back, as their values are not known here.
 */
export function restoreFragments(
  plan: QueryPlan,
  document: DocumentNode,
  operationName: string | undefined,
  { apiSchema, uneven }: Pick<Restoring, 'apiSchema' | 'uneven'>,
): QueryPlan {
  if (uneven.isEmpty) return plan;
  const parts = operationParts(document, operationName);
  if (conditionVariables(parts).length > 0) return plan;
  const restoring: Restoring = {
    apiSchema,
    uneven,
    client: parts.definition,
    asked: fieldsOfOperation(parts),
    fetched: fieldsOfPlan(plan),
    known: new Map(),
  };
  return mapFetches(plan, (fetch, path) => restored(fetch, path, restoring));
}

function restored(fetch: FetchNode, path: readonly string[], restoring: Restoring): FetchNode {
  const { uneven, client } = restoring;
  const operation = inOnePiece(fetch);
  const root = fetch.requires ? undefined : uneven.rootType(fetch.serviceName, fetch.operationKind);
  const selectionSet = extended(operation.selectionSet, root, path, fetch.serviceName, restoring);
  const schema = selectionSet === operation.selectionSet ? undefined : uneven.schema(fetch.serviceName);
  if (!schema) return fetch;
  const variableDefinitions = variablesOf(selectionSet, operation, client);
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet, variableDefinitions }] };
  // What does not fit beside a field of the same name stays out.
  if (validate(schema, document).length > 0) return fetch;
  return {
    ...fetch,
    operationDocumentNode: document,
    operation: stripIgnoredCharacters(print(document)),
    variableUsages: variableDefinitions.map(({ variable }) => variable.name.value).filter((name) => name !== REPRESENTATIONS),
  };
}

/** @param type undefined above the entities, which tell their types themselves */
function extended(
  set: SelectionSetNode,
  type: string | undefined,
  path: readonly string[],
  subgraph: string,
  restoring: Restoring,
): SelectionSetNode {
  let changed = false;
  const selections = set.selections.map((selection) => {
    const below = selection.kind === Kind.FRAGMENT_SPREAD ? undefined : selection.selectionSet;
    if (below === undefined) return selection;
    const extension =
      selection.kind === Kind.FIELD
        ? extendedField(selection as FieldNode, type, path, subgraph, restoring)
        : extended(
            below,
            (selection.kind === Kind.INLINE_FRAGMENT && selection.typeCondition?.name.value) || type,
            path,
            subgraph,
            restoring,
          );
    if (extension === below) return selection;
    changed = true;
    return { ...selection, selectionSet: extension } as SelectionNode;
  });
  return changed ? { ...set, selections } : set;
}

function extendedField(
  field: FieldNode,
  type: string | undefined,
  path: readonly string[],
  subgraph: string,
  restoring: Restoring,
): SelectionSetNode {
  const below = field.selectionSet as SelectionSetNode;
  if (type === undefined && field.name.value === ENTITIES) return extended(below, undefined, path, subgraph, restoring);
  const of = type === undefined ? undefined : restoring.uneven.fieldType(subgraph, type, field.name.value);
  if (of === undefined) return below;
  const at = [...path, responseName(field)];
  const set = extended(below, of, at, subgraph, restoring);
  const place = at.join('.');
  const key = `${subgraph} ${of} ${place}`;
  const missing = restoring.known.get(key) ?? missingAt(place, of, subgraph, restoring);
  restoring.known.set(key, missing);
  return missing.length === 0 ? set : { ...set, selections: [...set.selections, ...missing] };
}

/** What the client asks of types that the subgraph has, and no fetch asks for. */
function missingAt(path: string, type: string, subgraph: string, { apiSchema, uneven, asked, fetched }: Restoring): SelectionNode[] {
  return uneven.members(subgraph, type).flatMap((member): SelectionNode[] => {
    const object = apiSchema.getType(member);
    if (!isObjectType(object)) return [];
    const collect = (nodes: readonly FieldNode[] = []) => collectSubfields(apiSchema, {}, {}, object, [...nodes]);
    const there = collect(fetched.get(path));
    const selections = [...collect(asked.get(path))]
      .filter(([name, [first]]) => first?.name.value !== '__typename' && !there.has(name))
      .flatMap(([, nodes]) => [...new Set(nodes)])
      .filter((node) => answersAll([node], member, subgraph, uneven));
    if (selections.length === 0) return [];
    return [fragmentOn(member, selections)];
  });
}

function answersAll(selections: readonly SelectionNode[], type: string, subgraph: string, uneven: UnevenTypes): boolean {
  return selections.every((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return false;
    const below = selection.selectionSet?.selections ?? [];
    if (selection.kind === Kind.INLINE_FRAGMENT) return answersAll(below, selection.typeCondition?.name.value ?? type, subgraph, uneven);
    const { value: name } = selection.name;
    if (name === '__typename') return true;
    return uneven.answers(subgraph, type, name) && answersAll(below, uneven.fieldType(subgraph, type, name) ?? type, subgraph, uneven);
  });
}

function variablesOf(set: SelectionSetNode, operation: OperationDefinitionNode, client: OperationDefinitionNode) {
  const used = new Set<string>();
  visit(set, { [Kind.VARIABLE]: ({ name }) => void used.add(name.value) });
  const known = operation.variableDefinitions ?? [];
  const isNew = (name: string) => used.has(name) && !known.some(({ variable }) => variable.name.value === name);
  return [...known, ...(client.variableDefinitions ?? []).filter(({ variable }) => isNew(variable.name.value))];
}
