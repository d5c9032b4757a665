import { type GraphQLSchema, isAbstractType, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';

/** What an object of the schema's description costs beside one of a subgraph, which is fetched, and checked who may see it: measured. */
export const INTROSPECTION_WEIGHT = 0.3;

/**
 * How long the lists of the schema's description are on average, and how often a wrapped type is there: of all types together, so that the cost of the usual
 * introspection query comes out right, and types of fields of types without end do not.
 */
export function introspectionSizes(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const types = Object.values(schema.getTypeMap());
  const composites = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = composites.flatMap((type) => Object.values(type.getFields()));
  const average = (counts: readonly number[]): number =>
    counts.length === 0 ? 0 : counts.reduce((sum, each) => sum + each, 0) / types.length;
  return new Map([
    ['types', types.length],
    ['directives', schema.getDirectives().length],
    ['ofType', 0.5],
    ['fields', fields.length / types.length],
    ['args', fields.length === 0 ? 0 : fields.reduce((sum, { args }) => sum + args.length, 0) / fields.length],
    ['inputFields', average(types.filter(isInputObjectType).map((type) => Object.keys(type.getFields()).length))],
    ['enumValues', average(types.filter(isEnumType).map((type) => type.getValues().length))],
    ['interfaces', average(composites.map((type) => type.getInterfaces().length))],
    ['possibleTypes', average(types.filter(isAbstractType).map((type) => schema.getPossibleTypes(type).length))],
  ]);
}
