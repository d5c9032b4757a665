import type { FetchDataRewrite, QueryPlanFieldNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { EntityTypes, KeyFields } from './entity-types.js';
import { type Entity, fieldOf, isEntity } from './merge.js';
import { fragmentsFor, type ObjectText, objectText } from './representation.text.js';

/** How entities of one type are asked for. */
export interface Representation {
  /** By which the subgraph knows it: for some the name of an interface. */
  readonly typename: string;
  /** As JSON; undefined if what the subgraph needs is not there. */
  readonly text: ObjectText;
  /** The one field that is represented, where there is no other and it is a key: a string in it stands for the text. */
  readonly key: OnlyKey | undefined;
}

export interface OnlyKey {
  readonly name: string;
  /** Of the name and the type: two in one kind with the same value have the same text. */
  readonly kind: string;
}

/** Undefined for what is no entity of a type that is asked for. */
export type RepresentationOf = (entity: Entity) => Representation | undefined;

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
export function compileRepresentations(options: RepresentationOptions): RepresentationOf {
  const { types, requires, inputRewrites } = options;
  requires.forEach(refuseAliases);
  inputRewrites.forEach(refuseUnknownRewrite);
  /** Null for a type that is not asked for. */
  const known = new Map<unknown, Representation | null>();
  return ({ __typename: typename }) => {
    const ready = known.get(typename);
    if (ready !== undefined) return ready ?? undefined;
    // Not kept under whatever name a subgraph may think of.
    if (typeof typename !== 'string' || !types.isKnown(typename)) return undefined;
    const representation = representationOf(typename, options);
    known.set(typename, representation ?? null);
    return representation;
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

function representationOf(typename: string, options: RepresentationOptions): Representation | undefined {
  const { subgraph, requires, inputRewrites, types } = options;
  const fragments = fragmentsFor(typename, requires, types);
  if (fragments.length === 0) return undefined;
  const shown = rewrittenTypename(typename, inputRewrites, types);
  const keys = types.keys(subgraph, shown).filter((key) => selects(fragments.flat(), key));
  // The planner may require a common field of objects of which it brings the key of some types alone.
  if (keys.length === 0) return undefined;
  const whole = objectText(fragments.flat(), types, shown);
  const identifies = (fields: readonly QueryPlanFieldNode[]) => keys.some((key) => selects(fields, key));
  const partly = partlyText(fragments, identifies, (fields) => objectText(fields, types, shown));
  return {
    typename: shown,
    key: onlyKey(shown, fragments.flat(), keys),
    text: (entity) => (!keys.some((key) => isWhole(entity, key)) ? undefined : (whole(entity) ?? partly?.(entity))),
  };
}

function onlyKey(typename: string, fields: readonly QueryPlanFieldNode[], keys: readonly KeyFields[]): OnlyKey | undefined {
  const [name, ...others] = new Set(fields.map((field) => field.name).filter((one) => one !== '__typename'));
  if (name === undefined || others.length > 0 || name in Object.prototype) return undefined;
  const isKey = keys.some(([key, ...more]) => more.length === 0 && key?.name === name && key.below.length === 0);
  return isKey ? { name, kind: `${typename}.${name}` } : undefined;
}

/** Where a fragment was not fetched for its `@skip` or `@include`, the others are what is needed. */
function partlyText(
  fragments: readonly QueryPlanFieldNode[][],
  identifies: (fields: readonly QueryPlanFieldNode[]) => boolean,
  compile: (fields: readonly QueryPlanFieldNode[]) => ObjectText,
): ObjectText | undefined {
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
  return key.every(({ name, below }) => isWholeValue(fieldOf(entity, name), below));
}

/** A key may hold a list: then each of its objects has to be whole. */
function isWholeValue(value: unknown, below: KeyFields): boolean {
  if (value === null || value === undefined) return false;
  if (Array.isArray(value)) return value.every((each) => isWholeValue(each, below));
  return below.length === 0 || (isEntity(value) && isWhole(value, below));
}
