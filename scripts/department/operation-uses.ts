import {
  type ASTNode,
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** One element of the schema that an operation relies on, and the line on which it does. */
export interface Use {
  /** `Type`, `Type.field`, `Type.field.argument`, `Enum.VALUE`, `Union.Member` or `Type implements Interface`. */
  readonly element: string;
  readonly line: number;
}

/**
 * Everything of a schema that a registered operation relies on. Aliases do not matter; a field that is asked through an
 * interface is asked of every type behind it; a variable may bear whatever its type allows, so all of that is used; an enum
 * that is read may bring any of its values. The schema is the one that the operation was registered against. Pure.
 */
export function usesOf(schema: GraphQLSchema, operation: DocumentNode): Use[] {
  const uses: Use[] = [];
  const types = new TypeInfo(schema);
  const enter = (node: ASTNode): void => {
    const line = node.loc?.startToken.line ?? 0;
    uses.push(...elementsUsed(schema, operation, types, node).map((element) => ({ element, line })));
  };
  visit(operation, visitWithTypeInfo(types, { enter }));
  return uses;
}

/** What one node relies on; the types are those at this node. */
function elementsUsed(schema: GraphQLSchema, operation: DocumentNode, types: TypeInfo, node: ASTNode): string[] {
  const parent = types.getParentType();
  switch (node.kind) {
    case Kind.FIELD: {
      const fields = ownersOf(schema, parent).map((owner) => `${owner}.${node.name.value}`);
      const passed = fields.flatMap((field) => (node.arguments ?? []).map((argument) => `${field}.${argument.name.value}`));
      return [...fields, ...behindInterface(schema, parent), ...reachOfOutput(getNamedType(types.getType())), ...passed];
    }
    case Kind.FRAGMENT_DEFINITION:
      return [node.typeCondition.name.value];
    case Kind.INLINE_FRAGMENT: {
      const wanted = node.typeCondition?.name.value;
      return wanted === undefined ? [] : [wanted, ...membershipOf(schema, parent, wanted)];
    }
    case Kind.FRAGMENT_SPREAD: {
      const wanted = fragmentType(operation, node.name.value);
      return wanted === null ? [] : membershipOf(schema, parent, wanted);
    }
    case Kind.VARIABLE_DEFINITION: {
      const type = getNamedType(types.getInputType());
      return type === undefined || type === null ? [] : reachOfInput(type, new Set());
    }
    case Kind.OBJECT:
      return namesOf(getNamedType(types.getInputType()));
    case Kind.OBJECT_FIELD:
      return namesOf(getNamedType(types.getParentInputType())).map((type) => `${type}.${node.name.value}`);
    case Kind.ENUM:
      return namesOf(getNamedType(types.getInputType())).flatMap((type) => [type, `${type}.${node.value}`]);
    default:
      return [];
  }
}

function ownersOf(schema: GraphQLSchema, type: GraphQLCompositeType | null | undefined): string[] {
  if (type === null || type === undefined) return [];
  return [type.name, ...(isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [])];
}

/** Whatever is asked through an interface relies on the types behind it staying there. */
function behindInterface(schema: GraphQLSchema, type: GraphQLCompositeType | null | undefined): string[] {
  return isInterfaceType(type) ? schema.getPossibleTypes(type).map(({ name }) => `${name} implements ${type.name}`) : [];
}

/** `... on Member` inside a union or interface relies on the member being one of it. */
function membershipOf(schema: GraphQLSchema, outer: GraphQLCompositeType | null | undefined, wanted: string): string[] {
  const inner = schema.getType(wanted);
  if (!isAbstractType(outer) || !isCompositeType(inner)) return [];
  const members = isAbstractType(inner) ? schema.getPossibleTypes(inner) : [inner];
  return members
    .filter((member) => schema.isSubType(outer, member))
    .map(({ name }) => (isInterfaceType(outer) ? `${name} implements ${outer.name}` : `${outer.name}.${name}`));
}

function fragmentType(operation: DocumentNode, name: string): string | null {
  for (const definition of operation.definitions)
    if (definition.kind === 'FragmentDefinition' && definition.name.value === name) return definition.typeCondition.name.value;
  return null;
}

function namesOf(type: GraphQLNamedType | null | undefined): string[] {
  return type === null || type === undefined ? [] : [type.name];
}

function reachOfOutput(type: GraphQLNamedType | null | undefined): string[] {
  if (type === null || type === undefined) return [];
  return [type.name, ...(isEnumType(type) ? type.getValues().map((value) => `${type.name}.${value.name}`) : [])];
}

function reachOfInput(type: GraphQLNamedType, seen: Set<string>): string[] {
  if (seen.has(type.name)) return [];
  seen.add(type.name);
  if (!isInputObjectType(type)) return reachOfOutput(type);
  return [
    type.name,
    ...Object.values(type.getFields()).flatMap((field) => [`${type.name}.${field.name}`, ...reachOfInput(getNamedType(field.type), seen)]),
  ];
}
