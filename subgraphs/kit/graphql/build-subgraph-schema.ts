import 'reflect-metadata';
import { buildSubgraphSchema as federate } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, lexicographicSortSchema, parse, print } from 'graphql';
import { buildSchema, createResolversMap, type NonEmptyArray } from 'type-graphql';
import { enforceAccess } from './access.js';
import { CACHE_CONTROL } from './cache-control.js';
import { carryDirectives } from './carry-directives.js';
import type { SubgraphContext } from './context.js';

const FEDERATION = ['@key', '@shareable', '@authenticated', '@requiresScopes', '@cost', '@listSize', '@composeDirective'];
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${JSON.stringify(FEDERATION)}) ${CACHE_CONTROL}`;

/** How an entity is found by the one key field that other subgraphs know: null when it does not exist or may not be seen. */
export type ReferenceLoad = (context: SubgraphContext, id: string) => Promise<unknown>;

export interface SchemaParts {
  readonly resolvers: readonly (new (...args: never[]) => object)[];
  readonly orphanedTypes?: readonly (new (...args: never[]) => object)[];
  /** Entity type → how a reference to it is resolved. */
  readonly references: Readonly<Record<string, ReferenceLoad>>;
}

export interface BuiltSchema {
  readonly schema: GraphQLSchema;
  readonly sdl: string;
}

/**
 * The one place that builds a schema: classes → sorted SDL → federated schema with roles enforced.
 * The SDL depends on nothing but the parts, whatever else this process has built before.
 */
export async function buildSubgraph(parts: SchemaParts): Promise<BuiltSchema> {
  const plain = await buildSchema({
    resolvers: parts.resolvers as unknown as NonEmptyArray<(...args: never[]) => object>,
    orphanedTypes: [...(parts.orphanedTypes ?? [])] as never[],
    validate: false,
    autoRegisterImplementations: false,
    skipCheck: true,
  } as never);
  carryDirectives(plain, parts);
  const sdl = `${print(parse(`${LINK}\n${printSchemaWithDirectives(lexicographicSortSchema(plain))}`))}\n`;
  const resolvers = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  for (const [type, load] of Object.entries(parts.references)) {
    resolvers[type] = { ...resolvers[type], __resolveReference: referenceResolver(type, load) };
  }
  const schema = federate([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  enforceAccess(schema);
  return { schema, sdl };
}

function referenceResolver(type: string, load: ReferenceLoad) {
  return async ({ __typename, ...key }: Record<string, string>, context: SubgraphContext): Promise<unknown> => {
    const [value = ''] = Object.values(key);
    const found = await load(context, value);
    return found === null || found === undefined ? null : tagged(type, found as object);
  };
}

/** A reference to an interface's implementer tells its own type, so that `resolveType` need not guess. */
function tagged(type: string, value: object): object {
  return Object.assign(Object.create(Object.getPrototypeOf(value) as object) as object, value, { __typename: type });
}
