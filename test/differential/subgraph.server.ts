import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, execute, type GraphQLFieldResolver, type GraphQLSchema, parse, validate } from 'graphql';
import { type Item, type Store, selectedOf } from './store.js';
import { fieldsIn, interfaceFieldsIn, isValueType, keyFields, type SubgraphView, viewOf } from './subgraph.view.js';
import type { FieldModel, World } from './world.model.js';
import { subgraphSdl } from './world.sdl.js';

type Resolver = GraphQLFieldResolver<Item | undefined, Store>;
type Resolvers = Record<string, Record<string, unknown>>;

export interface SubgraphReply {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly unknown[];
}

/** One subgraph as a server: a real subgraph schema that reads the store. */
export interface SubgraphServer {
  readonly name: string;
  readonly sdl: string;
  /** JSON text. */
  answer(query: string, variables: Readonly<Record<string, unknown>> | undefined, store: Store): Promise<string>;
}

export function subgraphServer(world: World, name: string): SubgraphServer {
  const sdl = subgraphSdl(world, name);
  let schema: GraphQLSchema | undefined;
  const documents = new Map<string, DocumentNode>();
  return {
    name,
    sdl,
    async answer(query, variables, store) {
      schema ??= buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolversOf(world, viewOf(world, name)) as never }]);
      let document = documents.get(query);
      if (!document) {
        document = parse(query);
        const [invalid] = validate(schema, document);
        if (invalid) throw new Error(`${name} was sent an invalid operation: ${invalid.message}\n${query}`);
        documents.set(query, document);
      }
      const result = await execute({ schema, document, variableValues: variables, contextValue: store });
      return JSON.stringify(result);
    },
  };
}

function resolversOf(world: World, view: SubgraphView): Resolvers {
  const resolvers: Resolvers = {};
  const typed = { __resolveType: ({ __typename }: Item) => __typename };
  for (const object of view.objects.values()) {
    const keys = isValueType(object) ? [] : keyFields(object, view.name).map(({ name }) => name);
    const fields = fieldsIn(object, view.name).map((field) => [
      field.name,
      fieldResolver(field, keys.includes(field.name) || isValueType(object), view),
    ]);
    resolvers[object.name] = { ...Object.fromEntries(fields), ...(isValueType(object) ? {} : reference(object.name)) };
  }
  for (const one of view.interfaces.values()) {
    // An interface of whose fields none is here is none.
    if (interfaceFieldsIn(world, one, view.name).length > 0) resolvers[one.name] = { ...typed, ...(one.entity ? reference(one.name) : {}) };
  }
  for (const { name, entity } of view.interfaceObjects.values()) {
    const fields =
      entity?.fields.filter(({ declared }) => declared[view.name]).map((field) => [field.name, fieldResolver(field, false, view)]) ?? [];
    const id = { name: 'id', type: 'ID!', args: [], declared: {} };
    resolvers[name] = {
      id: fieldResolver(id, true, view),
      ...Object.fromEntries(fields),
      __resolveReference: (found: Record<string, unknown>, store: Store) => asObject(store.find(name, found), name),
    };
  }
  for (const name of view.unions) resolvers[name] = typed;
  if (view.query.length > 0)
    resolvers.Query = Object.fromEntries(view.query.map((field) => [field.name, fieldResolver(field, false, view)]));
  if (view.mutation.length > 0)
    resolvers.Mutation = Object.fromEntries(view.mutation.map((field) => [field.name, fieldResolver(field, false, view)]));
  return resolvers;
}

function reference(typename: string) {
  return { __resolveReference: (found: Record<string, unknown>, store: Store) => store.find(typename, found) };
}

function asObject(item: Item | null, name: string): Item | null {
  return item && { ...item, __typename: name };
}

function fieldResolver(field: FieldModel, own: boolean, view: SubgraphView): Resolver {
  const { external, provided, requires, overridden } = field.declared[view.name] ?? {};
  if (external && !provided && !own) {
    return () => {
      throw new Error(`${view.name} was asked for ${field.name}, which is another's`);
    };
  }
  const asked = { objects: view.interfaceObjects, ...(overridden ? { salt: 'overridden' } : {}) };
  return (parent, args, store, { parentType }) => {
    const item = parent ?? rootItem(parentType.name, store);
    if (requires === undefined) return store.value(field, item, args, '', asked);
    if (!item.reference) throw new Error(`${field.name} without a representation`);
    return store.value(field, item, args, selectedOf(requires, item.reference), asked);
  };
}

/** A mutation counts, so that what comes of it shows when it was carried out. */
export function rootItem(typename: string, store: Store): Item {
  return { __typename: typename, n: typename === 'Mutation' ? store.acts++ : 0 };
}
