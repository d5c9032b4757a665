import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

/**
 * What an operation asks for, as schema coordinates, each once, sorted: `Type.field` with the type on which it is selected, and
 * `Type.field(argument:)`. Input fields and enum values are not told: they stand in variables, which nobody looks at here.
 */
export function fieldsAsked(schema: GraphQLSchema, document: DocumentNode): readonly string[] {
  const types = new TypeInfo(schema);
  const asked = new Set<string>();
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name }) {
        const parent = types.getParentType();
        if (parent && !name.value.startsWith('__')) asked.add(`${parent.name}.${name.value}`);
      },
      Argument({ name }) {
        const [parent, field] = [types.getParentType(), types.getFieldDef()];
        if (parent && field && types.getDirective() == null) asked.add(`${parent.name}.${field.name}(${name.value}:)`);
      },
    }),
  );
  return [...asked].sort();
}
