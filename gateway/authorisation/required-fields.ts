import {
  type DirectiveNode,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';

export interface RequiredField {
  readonly typeName: string;
  readonly fieldName: string;
}

/** The fields that `@requires` lets the gateway fetch for a field's sake, in whichever subgraph; those that they require in turn are not among them. */
export function requiredFields(schema: GraphQLSchema, typeName: string, fieldName: string): RequiredField[] {
  const type = schema.getType(typeName);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
  return (field?.astNode?.directives ?? []).flatMap((directive) => [
    ...textsOf(directive, 'requires').flatMap((fieldSet) => selected(schema, typeName, selectionSetOf(`{${fieldSet}}`))),
    ...fromContext(schema, directive),
  ]);
}

/** `@fromContext`: an argument is filled with a field of an object further up, of any type that bears the context. */
function fromContext(schema: GraphQLSchema, directive: DirectiveNode): RequiredField[] {
  const argument = directive.arguments?.find(({ name }) => name.value === 'contextArguments')?.value;
  if (argument?.kind !== Kind.LIST) return [];
  return argument.values.flatMap((value) => {
    const text = (name: string) => {
      const found = value.kind === Kind.OBJECT ? value.fields.find((field) => field.name.value === name)?.value : undefined;
      return found?.kind === Kind.STRING ? found.value : '';
    };
    const set = selectionSetOf(text('selection'));
    return bearers(schema, text('context')).flatMap((typeName) => selected(schema, typeName, set));
  });
}

function bearers(schema: GraphQLSchema, context: string): string[] {
  const bears = (directives: readonly DirectiveNode[] = []) =>
    directives.some((directive) => directive.name.value.endsWith('context') && textsOf(directive, 'name').includes(context));
  return Object.values(schema.getTypeMap()).flatMap((type) => (bears(type.astNode?.directives) ? [type.name] : []));
}

function textsOf(directive: DirectiveNode, argumentName: string): string[] {
  return (directive.arguments ?? []).flatMap(({ name, value }) =>
    name.value === argumentName && value.kind === Kind.STRING ? [value.value] : [],
  );
}

function selectionSetOf(text: string): SelectionSetNode | undefined {
  const [definition] = parse(text, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet : undefined;
}

function selected(schema: GraphQLSchema, typeName: string, set: SelectionSetNode | undefined): RequiredField[] {
  const type = schema.getType(typeName);
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return selected(schema, selection.typeCondition?.name.value ?? typeName, selection.selectionSet);
    }
    if (selection.kind !== Kind.FIELD) return [];
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
    if (field === undefined) return [];
    return [{ typeName, fieldName: field.name }, ...selected(schema, getNamedType(field.type).name, selection.selectionSet)];
  });
}
