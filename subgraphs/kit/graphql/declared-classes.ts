import type { SchemaParts } from './build-subgraph-schema.js';
import { Members } from './members.js';

type Storage = typeof globalThis.TypeGraphQLMetadataStorage;
type FieldResolver = Storage['fieldResolvers'][number];
export type TypeClass = Storage['objectTypes'][number] | Storage['inputTypes'][number] | Storage['interfaceTypes'][number];

/** What TypeGraphQL has been told by the decorators of all classes that this process has loaded. */
export const storage = (): Storage => globalThis.TypeGraphQLMetadataStorage;

/** The classes of one schema, as TypeGraphQL reaches them from its resolvers: the process may know others with the same names. */
export interface DeclaredClasses {
  /** Resolvers, with the classes that they extend. */
  readonly resolvers: ReadonlySet<unknown>;
  /** Class of an object, interface or input type, or of a method's arguments → what was said of it. */
  readonly types: ReadonlyMap<unknown, TypeClass>;
  readonly members: DeclaredMembers;
}

/** What was said of members, of classes of other schemas too. */
export interface DeclaredMembers {
  readonly fields: Members<Storage['fields'][number]>;
  readonly queries: Members<Storage['queries'][number]>;
  readonly mutations: Members<Storage['mutations'][number]>;
  readonly fieldResolvers: Members<FieldResolver>;
  readonly params: Members<Storage['params'][number]>;
}

export function declaredClasses(parts: SchemaParts): DeclaredClasses {
  const resolvers = new Set<unknown>(parts.resolvers.flatMap(chainOf));
  const known = new Map<unknown, TypeClass>(allTypes().map((type) => [type.target, type]));
  const unions = new Map<unknown, Storage['unions'][number]>(storage().unions.map((union) => [union.symbol, union]));
  const types = new Map<unknown, TypeClass>();
  const members = declaredMembers();
  const { fields, queries, mutations, fieldResolvers } = members;
  const mentioned = (all: readonly Member[]) => all.flatMap((one) => mentionedBy(one, members));
  const handlers = [...resolvers].flatMap((one) => [...queries.ofAll(one), ...mutations.ofAll(one), ...fieldResolvers.ofAll(one)]);
  const next: unknown[] = [...mentioned(handlers), ...(parts.orphanedTypes ?? [])];
  for (const named of next) {
    const union = unions.get(named);
    next.push(...(union?.getClassTypes() ?? []));
    const type = known.get(named);
    if (type === undefined || types.has(named)) continue;
    types.set(named, type);
    next.push(...interfacesOf(type));
    for (const inherited of chainOf(named as object))
      next.push(...mentioned([...fields.ofAll(inherited), ...fieldResolvers.ofAll(inherited)]));
  }
  return { resolvers, types, members };
}

function declaredMembers(): DeclaredMembers {
  const { fields, queries, mutations, fieldResolvers, params } = storage();
  const methodName = (one: { methodName: string }) => one.methodName;
  return {
    fields: new Members(fields, ({ name }) => name),
    queries: new Members(queries, methodName),
    mutations: new Members(mutations, methodName),
    fieldResolvers: new Members(fieldResolvers, methodName),
    params: new Members(params, methodName),
  };
}

/** The class of the type that a field resolver adds a field to. */
export function typeResolved({ kind, target }: FieldResolver): unknown {
  return kind === 'internal'
    ? target
    : storage()
        .resolverClasses.find((resolver) => resolver.target === target)
        ?.getObjectType?.();
}

/** Finds the types that have a property of a class: the class's own, and those that take it over from it and do not say it anew. */
export function typesByProperty({ types, members }: DeclaredClasses): (target: unknown, property: string) => TypeClass[] {
  const heirs = new Map<unknown, TypeClass[]>();
  for (const type of types.values())
    for (const from of new Set([...chainOf(type.target), ...interfacesOf(type)])) heirs.set(from, [...(heirs.get(from) ?? []), type]);
  return (target, property) =>
    (heirs.get(target) ?? []).filter((type) => {
      const nearest = chainOf(type.target).find((one) => members.fields.of(one, property).length > 0);
      return nearest === target || (nearest === undefined && interfacesOf(type).includes(target));
    });
}

function interfacesOf(type: TypeClass): unknown[] {
  return ('interfaceClasses' in type && type.interfaceClasses) || [];
}

function allTypes(): TypeClass[] {
  const { objectTypes, interfaceTypes, inputTypes, argumentTypes } = storage();
  return [...objectTypes, ...interfaceTypes, ...inputTypes, ...argumentTypes];
}

type Member = Storage['fields'][number] | Storage['queries'][number] | FieldResolver;

/** What a field or method answers with and takes. */
function mentionedBy(of: Member, { params }: DeclaredMembers): unknown[] {
  const name = 'methodName' in of ? of.methodName : of.name;
  const answer = 'getReturnType' in of ? of.getReturnType() : of.getType?.();
  return [answer, ...params.of(of.target, name).map((param) => ('getType' in param ? param.getType?.() : undefined))];
}

function chainOf(of: object): unknown[] {
  const chain: unknown[] = [];
  for (let one: unknown = of; typeof one === 'function' && one !== Function.prototype; one = Object.getPrototypeOf(one)) chain.push(one);
  return chain;
}
