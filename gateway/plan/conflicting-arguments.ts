import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
  Kind,
  print,
  type SelectionSetNode,
} from 'graphql';
import { responseName } from './response-name.js';

/** A selection set, and what its fields are asked of unless a fragment says otherwise. */
export interface Placed {
  readonly set: SelectionSetNode;
  readonly type: GraphQLCompositeType;
}

/** A field, and what the nearest fragment or field around it asks it of. */
export interface Asked {
  readonly node: FieldNode;
  readonly parent: GraphQLCompositeType;
}

/** The fields of a selection set without named fragments, those within its fragments included. */
export function askedIn({ set, type }: Placed, schema: GraphQLSchema): Asked[] {
  return set.selections.flatMap((selection): Asked[] => {
    if (selection.kind === Kind.FIELD) return [{ node: selection, parent: type }];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const condition = selection.typeCondition && schema.getType(selection.typeCondition.name.value);
    return askedIn({ set: selection.selectionSet, type: isCompositeType(condition) ? condition : type }, schema);
  });
}

/** What is asked below a field; undefined for a leaf. */
export function below({ node, parent }: Asked): Placed | undefined {
  const type = node.selectionSet && !isUnionType(parent) ? getNamedType(parent.getFields()[node.name.value]?.type) : undefined;
  return node.selectionSet && isCompositeType(type) ? { set: node.selectionSet, type } : undefined;
}

export function possibleTypes(type: GraphQLCompositeType, schema: GraphQLSchema): readonly string[] {
  return isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];
}

/**
 * The types by whose fragments one response name is asked, those together that can have one value. What is asked of all types of an
 * interface conflicts with none of them, or the operation would not be valid.
 * @param possible names of the types that can stand there
 */
export function typesByWay(same: readonly Asked[], possible: ReadonlySet<string>, schema: GraphQLSchema): ReadonlySet<string>[] {
  const ways: { types: Set<string>; asked: Asked[] }[] = [];
  for (const type of new Set(same.filter(({ parent }) => isObjectType(parent)).map(({ parent }) => parent.name))) {
    if (!possible.has(type)) continue;
    const own = same.filter(({ parent }) => possibleTypes(parent, schema).includes(type));
    const fitting = ways.find(({ asked }) => !asked.some((one) => own.some((other) => conflict(one, other, schema))));
    if (fitting) {
      fitting.types.add(type);
      fitting.asked.push(...own);
    } else ways.push({ types: new Set([type]), asked: own });
  }
  return ways.map(({ types }) => types);
}

/**
 * Whether two fields of one response name, each asked of a type of its own, cannot have one value: they, or some below them, differ in
 * name or arguments. What differs further below by the type of one object there conflicts there and not here.
 */
function conflict(one: Asked, other: Asked, schema: GraphQLSchema): boolean {
  if (one.node === other.node) return false;
  if (textOf(one.node) !== textOf(other.node)) return true;
  const [first, second] = [below(one), below(other)];
  if (!first || !second) return false;
  const seconds = Map.groupBy(askedIn(second, schema), ({ node }) => responseName(node));
  return askedIn(first, schema).some((each) =>
    (seconds.get(responseName(each.node)) ?? []).some(
      (same) => !(first.type === second.type && areExclusive(each, same)) && conflict(each, same, schema),
    ),
  );
}

function areExclusive({ parent: one }: Asked, { parent: other }: Asked): boolean {
  return isObjectType(one) && isObjectType(other) && one !== other;
}

function textOf({ name, arguments: given = [] }: FieldNode): string {
  return [name.value, ...given.map(print).toSorted()].join(' ');
}
