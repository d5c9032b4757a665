import { buildSchema, type DocumentNode, execute, type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';
import { fieldOf, type Item, type Store } from './store.js';
import { rootItem } from './subgraph.server.js';
import { objectOf } from './subgraph.view.js';
import type { World } from './world.model.js';

export interface Answer {
  readonly data: unknown;
  readonly errors: readonly { readonly message: string; readonly path?: readonly (string | number)[] }[];
}

/** The whole graph as one schema over the same store: what every gateway's answer is measured by. */
export function monolithSchema(world: World, apiSdl: string): GraphQLSchema {
  const schema = buildSchema(apiSdl);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = ({ __typename }: Item) => __typename;
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const roots = type.name === 'Query' ? world.query : type.name === 'Mutation' ? world.mutation : undefined;
    for (const field of Object.values(type.getFields())) {
      const { name } = field;
      const model = roots ? roots.find((one) => one.name === name) : fieldOf(world, objectOf(world, type.name), name);
      if (!model) throw new Error(`No field ${type.name}.${name}`);
      field.resolve = (parent: Item | undefined, args: unknown, store: Store) =>
        store.truth(model, parent ?? rootItem(type.name, store), args);
    }
  }
  return schema;
}

export async function monolithAnswer(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  store: Store,
): Promise<Answer> {
  const { data, errors = [] } = await execute({ schema, document, variableValues: variables, contextValue: store });
  return { data: data ?? null, errors: errors.map((error) => error.toJSON()) };
}
