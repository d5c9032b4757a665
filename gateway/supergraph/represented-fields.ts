import {
  type DirectiveNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { SupergraphSource } from './supergraph.source.js';

/**
 * The fields that the gateway copies into representations: for each composite type, the names of the fields that a
 * `@key` or `@requires` selects on it, or on any type that an object of it may also be.
 */
export type RepresentedFields = ReadonlyMap<string, ReadonlySet<string>>;

type Found = Map<string, Set<string>>;

/** Reads the represented fields from `@join__type(key:)` and `@join__field(requires:)` of a supergraph. */
export function representedFields({ schema }: SupergraphSource): RepresentedFields {
  const found: Found = new Map();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const fieldSets = [
      ...stringArguments(type.astNode?.directives, 'join__type', 'key'),
      ...Object.values(type.getFields()).flatMap((field) => stringArguments(field.astNode?.directives, 'join__field', 'requires')),
    ];
    for (const fieldSet of fieldSets) collect(schema, type.name, parseFieldSet(fieldSet), found);
  }
  return spread(schema, found);
}

function stringArguments(directives: readonly DirectiveNode[] = [], directiveName: string, argumentName: string): string[] {
  return directives
    .filter((directive) => directive.name.value === directiveName)
    .flatMap((directive) => directive.arguments ?? [])
    .flatMap(({ name, value }) => (name.value === argumentName && value.kind === Kind.STRING ? [value.value] : []));
}

function parseFieldSet(fieldSet: string): SelectionSetNode | undefined {
  const [definition] = parse(`{${fieldSet}}`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet : undefined;
}

function collect(schema: GraphQLSchema, typeName: string, selectionSet: SelectionSetNode | undefined, found: Found): void {
  const type = schema.getType(typeName);
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      collect(schema, selection.typeCondition?.name.value ?? typeName, selection.selectionSet, found);
    } else if (selection.kind === Kind.FIELD) {
      found.set(typeName, (found.get(typeName) ?? new Set()).add(selection.name.value));
      const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
      if (field) collect(schema, getNamedType(field.type).name, selection.selectionSet, found);
    }
  }
}

/** An object is seen through any of its types, and so a name that is taken on one of them is taken on all. */
function spread(schema: GraphQLSchema, found: Found): RepresentedFields {
  const ofObject = (name: string): string[] => {
    const type = schema.getType(name);
    const interfaces = isObjectType(type) ? type.getInterfaces().map((each) => each.name) : [];
    return [name, ...interfaces].flatMap((each) => [...(found.get(each) ?? [])]);
  };
  const composites = Object.values(schema.getTypeMap()).filter(isCompositeType);
  return new Map(
    composites.map((type) => {
      const objects = isAbstractType(type) ? schema.getPossibleTypes(type).map((each) => each.name) : [type.name];
      return [type.name, new Set([...(found.get(type.name) ?? []), ...objects.flatMap(ofObject)])];
    }),
  );
}
