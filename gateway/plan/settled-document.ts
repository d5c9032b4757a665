import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

type Conditions = Readonly<Record<string, boolean>>;

/** Stands where nothing else is left: an object is there even if nothing of it is wanted. */
const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * The document as it reads once the variables of its `@skip` and `@include` are known: what is not wanted is gone, with the fragments
 * of which nothing is left, and so are the directives.
 * @param conditions the values of those variables; a directive of another variable stays
 */
export function settledDocument(document: DocumentNode, conditions: Conditions): DocumentNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const settledFragments = new Map<string, FragmentDefinitionNode | undefined>();

  const settledFragment = (name: string): FragmentDefinitionNode | undefined => {
    if (settledFragments.has(name)) return settledFragments.get(name);
    const node = fragments.get(name);
    const selectionSet = node && settledSet(node.selectionSet);
    const settled = selectionSet && { ...node, selectionSet };
    settledFragments.set(name, settled);
    return settled;
  };
  const settledSet = (set: SelectionSetNode): SelectionSetNode | undefined => {
    const selections = set.selections.flatMap(settledSelection);
    return selections.length > 0 ? { ...set, selections } : undefined;
  };
  const settledSelection = (node: SelectionNode): readonly SelectionNode[] => {
    const directives = settledDirectives(node.directives, conditions);
    if (!directives) return [];
    if (node.kind === Kind.FRAGMENT_SPREAD) return settledFragment(node.name.value) ? [{ ...node, directives }] : [];
    const selectionSet = node.selectionSet && settledSet(node.selectionSet);
    if (node.kind === Kind.INLINE_FRAGMENT) return selectionSet ? [{ ...node, directives, selectionSet }] : [];
    return [{ ...node, directives, selectionSet: node.selectionSet && (selectionSet ?? only(TYPENAME)) }];
  };

  const definitions = document.definitions.flatMap((node) => {
    if (node.kind === Kind.FRAGMENT_DEFINITION) return settledFragment(node.name.value) ?? [];
    return node.kind === Kind.OPERATION_DEFINITION ? { ...node, selectionSet: settledSet(node.selectionSet) ?? only(TYPENAME) } : node;
  });
  return { ...document, definitions };
}

function only(field: FieldNode): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections: [field] };
}

/** What is left of the directives of a selection; undefined if it is not wanted. */
function settledDirectives(directives: readonly DirectiveNode[] = [], conditions: Conditions): readonly DirectiveNode[] | undefined {
  const verdicts = directives.map((directive) => wants(directive, conditions));
  return verdicts.includes(false) ? undefined : directives.filter((_, index) => verdicts[index] === undefined);
}

/** Undefined for a directive that says nothing about it. */
function wants({ name, arguments: given }: DirectiveNode, conditions: Conditions): boolean | undefined {
  if (name.value !== 'skip' && name.value !== 'include') return undefined;
  const condition = given?.find((argument) => argument.name.value === 'if')?.value;
  const value = condition?.kind === Kind.VARIABLE ? conditions[condition.name.value] : condition?.kind === Kind.BOOLEAN && condition.value;
  return value === undefined ? undefined : value === (name.value === 'include');
}
