import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Path } from './comparison.js';
import type { OpenWorld, WorldOperation } from './gateway.world.js';

export function rootOf({ document }: WorldOperation): SelectionSetNode {
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No operation');
  return operation.selectionSet;
}

export function hasInterfaceObject({ world }: OpenWorld): boolean {
  return world.interfaces.some(({ entity }) => entity);
}

/** Whether one of the steps of an answer's path is the name of a field that leads to an interface object. */
export function namesInterfaceObject(steps: Path, open: OpenWorld, { document }: WorldOperation): boolean {
  const entityInterfaces = new Set(open.world.interfaces.filter(({ entity }) => entity).map(({ name }) => name));
  const typeInfo = new TypeInfo(open.apiSchema);
  let found = false;
  const look = ({ alias, name }: FieldNode) => {
    const type = getNamedType(typeInfo.getType());
    found ||= steps.includes((alias ?? name).value) && type !== undefined && type !== null && entityInterfaces.has(type.name);
  };
  visit(document, visitWithTypeInfo(typeInfo, { [Kind.FIELD]: (node: FieldNode) => void look(node) }));
  return found;
}

export function hasNestedLists({ world }: OpenWorld, { document }: WorldOperation): boolean {
  const nested = new Set(
    [...world.objects.flatMap(({ fields }) => fields), ...world.query, ...world.mutation]
      .filter(({ type }) => type.startsWith('[['))
      .map(({ name }) => name),
  );
  return anyNode(document, (node) => node.kind === Kind.FIELD && nested.has((node as FieldNode).name.value));
}

export function hasAbstractFragment({ apiSchema }: OpenWorld, { document }: WorldOperation): boolean {
  return anyNode(document, (node) => {
    const on = (node as InlineFragmentNode).typeCondition?.name.value;
    return on !== undefined && isAbstractType(apiSchema.getType(on));
  });
}

export function hasConditions({ document }: WorldOperation): boolean {
  return anyNode(document, ({ kind }) => kind === Kind.DIRECTIVE);
}

/** Whether below some field there is nothing without a condition. */
export function hasOnlyConditions({ document }: WorldOperation): boolean {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const conditional = (selection: SelectionNode): boolean => {
    if ((selection.directives?.length ?? 0) > 0) return true;
    if (selection.kind === Kind.FIELD) return false;
    const set = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value)?.selectionSet;
    return set?.selections.every(conditional) ?? false;
  };
  return anyNode(
    document,
    (node) => node.kind === Kind.FIELD && ((node as FieldNode).selectionSet?.selections.every(conditional) ?? false),
  );
}

export function anyNode(document: WorldOperation['document'], test: (node: { readonly kind: string }) => boolean): boolean {
  let found = false;
  visit(document, {
    enter(node) {
      found ||= test(node);
    },
  });
  return found;
}
