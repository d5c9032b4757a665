import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import { type FieldNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { type OperationParts, operationParts } from '../projection/operation-parts.js';
import { documentOf } from './entity.fetch.js';
import { inlined } from './inlined-fragments.js';
import { eachFetch } from './plan-fetches.js';
import { responseName } from './response-name.js';

/** The fields that have selections of their own, by the response names that lead to them; fields of several types may stand at one path. */
export type FieldsByPath = ReadonlyMap<string, readonly FieldNode[]>;

export function fieldsOfOperation({ definition, fragments }: OperationParts): FieldsByPath {
  const found = new Map<string, FieldNode[]>();
  collectPaths(inlined(definition.selectionSet, fragments), [], found);
  return found;
}

/** Of all fetches together; what is asked of entities stands at the path at which they do. */
export function fieldsOfPlan(plan: QueryPlan): FieldsByPath {
  const found = new Map<string, FieldNode[]>();
  eachFetch(plan, (fetch, path) => {
    for (const field of fieldsAtTop(fetch)) collectField(field, fetch.requires ? path : [...path, responseName(field)], found);
  });
  return found;
}

/** The operation of a fetch, without named fragments. */
export function inOnePiece(fetch: FetchNode): OperationDefinitionNode {
  const { definition, fragments } = operationParts(documentOf(fetch), undefined);
  return { ...definition, selectionSet: inlined(definition.selectionSet, fragments) };
}

/** Of a fetch for entities, the one that stands for them. */
export function fieldsAtTop(fetch: FetchNode): readonly FieldNode[] {
  return fieldsIn(inOnePiece(fetch).selectionSet);
}

function fieldsIn({ selections }: SelectionSetNode): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    return selection.kind === Kind.INLINE_FRAGMENT ? fieldsIn(selection.selectionSet) : [];
  });
}

function collectPaths({ selections }: SelectionSetNode, path: readonly string[], found: Map<string, FieldNode[]>): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) collectField(selection, [...path, responseName(selection)], found);
    else if (selection.kind === Kind.INLINE_FRAGMENT) collectPaths(selection.selectionSet, path, found);
  }
}

function collectField(field: FieldNode, path: readonly string[], found: Map<string, FieldNode[]>): void {
  if (!field.selectionSet) return;
  const key = path.join('.');
  const there = found.get(key);
  if (there) there.push(field);
  else found.set(key, [field]);
  collectPaths(field.selectionSet, path, found);
}
