import type { FetchDataRewrite, QueryPlanFieldNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { EntityTypes, KeyFields } from './entity-types.js';
import { type Entity, fieldOf, isEntity } from './merge.js';
import { fragmentsFor, objectText } from './representation.text.js';

/** The JSON text by which a subgraph is asked for an entity; undefined if what it needs is not there. */
export type Represent = (entity: Entity) => string | undefined;

export interface RepresentationOptions {
  readonly subgraph: string;
  readonly requires: readonly QueryPlanSelectionNode[];
  readonly inputRewrites: readonly FetchDataRewrite[];
  readonly types: EntityTypes;
}

/**
 * Compiled for each `__typename` when the first entity of it comes. An entity is not asked for if it has no known type, if no key of it
 * is whole (a null in one identifies nothing), or if a required field is missing, as the fetch that should have brought it failed.
 */
export function compileRepresent(options: RepresentationOptions): Represent {
  const { types, requires, inputRewrites } = options;
  requires.forEach(refuseAliases);
  inputRewrites.forEach(refuseUnknownRewrite);
  const known = new Map<string, Represent>();
  return (entity) => {
    const { __typename: typename } = entity;
    if (typeof typename !== 'string') return undefined;
    const ready = known.get(typename);
    if (ready) return ready(entity);
    // Not kept under whatever name a subgraph may think of.
    if (!types.isKnown(typename)) return undefined;
    const represent = representType(typename, options);
    known.set(typename, represent);
    return represent(entity);
  };
}

/** A client chooses aliases: what is represented is what the graph itself calls by that name. */
function refuseAliases(selection: QueryPlanSelectionNode): void {
  if (selection.kind === 'Field' && selection.alias !== undefined) throw new Error(`The plan represents an alias: ${selection.alias}`);
  selection.selections?.forEach(refuseAliases);
}

const ON = '... on ';

/** Planners write the name under which a subgraph knows an interface's objects, and nothing else. */
function refuseUnknownRewrite({ kind, path }: FetchDataRewrite): void {
  if (kind !== 'ValueSetter' || path.length !== 2 || !path[0]?.startsWith(ON) || path[1] !== '__typename') {
    throw new Error(`The plan rewrites inputs in a way that is not known: ${kind} ${path.join('.')}`);
  }
}

function representType(typename: string, { subgraph, requires, inputRewrites, types }: RepresentationOptions): Represent {
  const fragments = fragmentsFor(typename, requires, types);
  if (fragments.length === 0) return () => undefined;
  const shown = rewrittenTypename(typename, inputRewrites, types);
  const keys = types.keys(subgraph, shown).filter((key) => selects(fragments.flat(), key));
  const whole = objectText(fragments.flat(), types, shown);
  const identifies = (fields: readonly QueryPlanFieldNode[]) => keys.length === 0 || keys.some((key) => selects(fields, key));
  const partly = partlyText(fragments, identifies, (fields) => objectText(fields, types, shown));
  return (entity) => {
    if (keys.length > 0 && !keys.some((key) => isWhole(entity, key))) return undefined;
    return whole(entity) ?? partly?.(entity);
  };
}

/** Where a fragment was not fetched for its `@skip` or `@include`, the others are what is needed. */
function partlyText(
  fragments: readonly QueryPlanFieldNode[][],
  identifies: (fields: readonly QueryPlanFieldNode[]) => boolean,
  compile: (fields: readonly QueryPlanFieldNode[]) => Represent,
): Represent | undefined {
  if (fragments.length < 2) return undefined;
  const texts = fragments.map(compile);
  return (entity) => {
    const there = fragments.filter((_, index) => texts[index]?.(entity) !== undefined).flat();
    return there.length > 0 && identifies(there) ? compile(there)(entity) : undefined;
  };
}

function rewrittenTypename(typename: string, rewrites: readonly FetchDataRewrite[], types: EntityTypes): string {
  return rewrites.reduce((current, rewrite) => {
    const condition = rewrite.path[0]?.slice(ON.length) ?? '';
    return rewrite.kind === 'ValueSetter' && types.fits(current, condition) ? String(rewrite.setValueTo) : current;
  }, typename);
}

function selects(fields: readonly QueryPlanSelectionNode[], key: KeyFields): boolean {
  return key.every(({ name, below }) =>
    fields.some((field) => field.kind === 'Field' && field.name === name && selects(field.selections ?? [], below)),
  );
}

function isWhole(entity: Entity, key: KeyFields): boolean {
  return key.every(({ name, below }) => {
    const value = fieldOf(entity, name);
    if (value === null || value === undefined) return false;
    return below.length === 0 || (isEntity(value) && isWhole(value, below));
  });
}
