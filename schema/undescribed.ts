import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

/**
 * Types, fields, arguments and enum values of a schema that lack a description with Chinese characters, as coordinates:
 * `Type`, `Type.field`, `Type.field(argument)`. The two root types need none of their own, only their fields. Pure.
 */
export function undescribed(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
  return types
    .flatMap((type) => [
      ...(['Query', 'Mutation'].includes(type.name) ? [] : [{ at: type.name, description: type.description }]),
      ...elementsOf(type),
    ])
    .filter(({ description }) => !/\p{Script=Han}/u.test(description ?? ''))
    .map(({ at }) => at);
}

function elementsOf(type: GraphQLNamedType): { at: string; description: string | null | undefined }[] {
  if (isEnumType(type)) return type.getValues().map((value) => ({ at: `${type.name}.${value.name}`, description: value.description }));
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => ({ at: `${type.name}.${field.name}`, description: field.description }));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    { at: `${type.name}.${field.name}`, description: field.description },
    ...field.args.map((argument) => ({ at: `${type.name}.${field.name}(${argument.name})`, description: argument.description })),
  ]);
}
