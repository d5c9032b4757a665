import { type DocumentNode, Kind, type SelectionNode } from 'graphql';
import { type IsGuarded, PolicyWalk } from './cache.policy.js';
import type { DeclaredAges } from './declared-ages.js';

/** Seconds. What is declared to hold for a year never changes. */
const FOREVER = 31_536_000;

/**
 * Whether everything that a fetch of entities asks for never changes and is anybody's. The type must be declared so that anybody may be
 * given it; how long holds for those of its leaves that say nothing themselves, so that one field may be for ever on a type that changes.
 * @param document a fetch of `_entities` as a subgraph is sent it
 */
export function isImmutableFetch(ages: DeclaredAges, isGuarded: IsGuarded, document: DocumentNode): boolean {
  const [operation, ...others] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) return false;
  const entities = operation.selectionSet.selections.flatMap((field) =>
    field.kind === Kind.FIELD ? (field.selectionSet?.selections ?? []) : [field],
  );
  return entities.length > 0 && entities.every((entity) => isImmutable(ages, isGuarded, entity));
}

function isImmutable(ages: DeclaredAges, isGuarded: IsGuarded, entity: SelectionNode): boolean {
  if (entity.kind === Kind.FIELD) return entity.name.value === '__typename';
  if (entity.kind !== Kind.INLINE_FRAGMENT || entity.typeCondition === undefined) return false;
  const type = entity.typeCondition.name.value;
  const declared = ages.ofType(type);
  if (declared?.maxAge === undefined || declared.isPrivate) return false;
  const walk = new PolicyWalk(ages, new Map(), isGuarded);
  walk.visit(type, entity.selectionSet, false);
  const { policy } = walk;
  const saysItself = (selection: SelectionNode) =>
    selection.kind === Kind.FIELD &&
    (selection.name.value === '__typename' || ages.ofField(type, selection.name.value)?.maxAge !== undefined);
  const ofType = entity.selectionSet.selections.every(saysItself) ? FOREVER : declared.maxAge;
  return Math.min(policy?.maxAge ?? declared.maxAge, ofType) >= FOREVER && !walk.isPrivate && walk.maxAge > 0;
}
