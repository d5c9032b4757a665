import { hash } from 'node:crypto';
import {
  buildSchema,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { PassportClaims } from '../../../schema/passport.js';

/** Whether a caller may see a field, by its own lights: written down beside the schema and not read from it. */
export type Allows = (caller: PassportClaims) => boolean;

/**
 * One schema that answers everything itself, from values that depend on the way to them alone. With `allows` each field asks
 * its own before it answers, as the subgraphs do: the oracle.
 */
export function answeringSchema(apiSdl: string, seed: string, allows: ReadonlyMap<string, Allows> = new Map()): GraphQLSchema {
  const schema = buildSchema(apiSdl);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (value: { __typename: string }) => value.__typename;
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const guards = [allows.get(type.name), allows.get(`${type.name}.${field.name}`)].filter((guard) => guard !== undefined);
      field.resolve = (source: { way?: string }, _args, caller: PassportClaims) => {
        if (guards.some((allowed) => !allowed(caller)))
          throw new GraphQLError('denied', { extensions: { code: caller.sub === null ? 'UNAUTHENTICATED' : 'FORBIDDEN' } });
        return madeUp(schema, field.type, `${source?.way ?? seed}/${field.name}`, field.name === 'id');
      };
    }
  }
  return schema;
}

/** Nulls, short lists and types are spread by chance, but the same at the same place. */
function madeUp(schema: GraphQLSchema, type: GraphQLOutputType, way: string, isKey = false): unknown {
  const chance = Number.parseInt(hash('sha256', way).slice(0, 8), 16);
  if (isNonNullType(type)) return madeUp(schema, type.ofType, way, true);
  if (!isKey && chance % 6 === 0) return null;
  if (isListType(type)) return Array.from({ length: chance % 3 }, (_, place) => madeUp(schema, type.ofType, `${way}/${place}`));
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[chance % named.getValues().length]?.name;
  if (isObjectType(named)) return { __typename: named.name, way };
  if (!isAbstractType(named)) return named.name === 'Int' ? chance % 100 : `${way}`;
  const objects = schema.getPossibleTypes(named);
  return { __typename: (objects[chance % objects.length] as GraphQLObjectType).name, way };
}
