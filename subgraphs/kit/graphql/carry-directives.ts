import { type FieldDefinitionNode, type GraphQLSchema, isInterfaceType, isObjectType, Kind, print } from 'graphql';
import type { SchemaParts } from './build-subgraph-schema.js';
import { declaredClasses, storage, typeResolved } from './declared-classes.js';
import { declaredDirectives } from './declared-directives.js';

/**
 * Gives a built schema the directives that TypeGraphQL forgets: those on a field resolver whose field the type declares
 * too. It takes that field's own alone, without a word. Changes the schema it is given.
 */
export function carryDirectives(schema: GraphQLSchema, parts: SchemaParts): void {
  const { resolvers, types } = declaredClasses(parts);
  const resolved = new Set(
    storage()
      .fieldResolvers.filter(({ target }) => resolvers.has(target))
      .map((one) => `${types.get(typeResolved(one))?.name}.${one.schemaName}`),
  );
  for (const { place, node } of declaredDirectives(parts).filter(({ place }) => resolved.has(place))) {
    const [typeName = '', fieldName = ''] = place.split('.');
    const type = schema.getType(typeName);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
    if (field === undefined) continue;
    const there = field.astNode?.directives ?? [];
    if (there.some((one) => print(one) === print(node))) continue;
    field.astNode = { ...(field.astNode ?? emptyField(fieldName)), directives: [...there, node] };
  }
}

/** Printing reads nothing of it but the directives: the type is the schema's own. */
function emptyField(name: string): FieldDefinitionNode {
  const named = { kind: Kind.NAME, value: name } as const;
  return { kind: Kind.FIELD_DEFINITION, name: named, type: { kind: Kind.NAMED_TYPE, name: named } };
}
