import type { SchemaParts } from './build-subgraph-schema.js';

type Storage = typeof globalThis.TypeGraphQLMetadataStorage;
type FieldResolver = Storage['fieldResolvers'][number];
type TypeClass = Storage['objectTypes'][number] | Storage['inputTypes'][number] | Storage['interfaceTypes'][number];

/** What TypeGraphQL has been told by the decorators of all classes that this process has loaded. */
export const storage = (): Storage => globalThis.TypeGraphQLMetadataStorage;

/** The classes of one schema, as TypeGraphQL reaches them from its resolvers: the process may know others with the same names. */
export interface DeclaredClasses {
  /** Resolvers, with the classes that they extend. */
  readonly resolvers: ReadonlySet<unknown>;
  /** Class of an object, interface or input type, or of a method's arguments → what was said of it. */
  readonly types: ReadonlyMap<unknown, TypeClass>;
}

export function declaredClasses(parts: SchemaParts): DeclaredClasses {
  const resolvers = new Set<unknown>(parts.resolvers.flatMap(chainOf));
  const known = new Map<unknown, TypeClass>(allTypes().map((type) => [type.target, type]));
  const types = new Map<unknown, TypeClass>();
  const handlers = [...storage().queries, ...storage().mutations, ...storage().fieldResolvers].filter(({ target }) =>
    resolvers.has(target),
  );
  const next: unknown[] = [...handlers.flatMap(mentionedBy), ...(parts.orphanedTypes ?? [])];
  for (const mentioned of next) {
    const union = storage().unions.find(({ symbol }) => symbol === mentioned);
    next.push(...(union?.getClassTypes() ?? []));
    const type = known.get(mentioned);
    if (type === undefined || types.has(mentioned)) continue;
    types.set(mentioned, type);
    next.push(...interfacesOf(type));
    const inherited = new Set(chainOf(mentioned as object));
    next.push(...[...storage().fields, ...storage().fieldResolvers].filter(({ target }) => inherited.has(target)).flatMap(mentionedBy));
  }
  return { resolvers, types };
}

/** The class of the type that a field resolver adds a field to. */
export function typeResolved({ kind, target }: FieldResolver): unknown {
  return kind === 'internal'
    ? target
    : storage()
        .resolverClasses.find((resolver) => resolver.target === target)
        ?.getObjectType?.();
}

/** The types that have this property of a class: the class's own, and those that take it over from it and do not say it anew. */
export function typesWith(types: DeclaredClasses['types'], target: unknown, property: string): TypeClass[] {
  return [...types.values()].filter((type) => {
    const chain = chainOf(type.target);
    const declares = storage()
      .fields.filter(({ name }) => name === property)
      .map((field) => field.target);
    const nearest = chain.find((one) => declares.includes(one as never));
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

/** What a field or method answers with and takes. */
function mentionedBy(of: Storage['fields'][number] | Storage['queries'][number] | FieldResolver): unknown[] {
  const name = 'methodName' in of ? of.methodName : of.name;
  const answer = 'getReturnType' in of ? of.getReturnType() : of.getType?.();
  const taken = storage().params.filter(({ target, methodName }) => target === of.target && methodName === name);
  return [answer, ...taken.map((param) => ('getType' in param ? param.getType?.() : undefined))];
}

function chainOf(of: object): unknown[] {
  const chain: unknown[] = [];
  for (let one: unknown = of; typeof one === 'function' && one !== Function.prototype; one = Object.getPrototypeOf(one)) chain.push(one);
  return chain;
}
