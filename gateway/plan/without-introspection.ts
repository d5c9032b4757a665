import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  getOperationAST,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/**
 * What of an operation has to be fetched: the schema itself is answered without a subgraph, and so is the name of a root type. The planner
 * leaves that out only where it stands at the top, and fails on it elsewhere.
 * @returns undefined if nothing is left
 */
export function withoutIntrospection(document: DocumentNode, operationName: string | undefined): DocumentNode | undefined {
  const rest: DocumentNode = visit(document, {
    [Kind.FIELD]: ({ name }: FieldNode) => (name.value === '__schema' || name.value === '__type' ? null : undefined),
    [Kind.SELECTION_SET]: {
      leave: (set: SelectionSetNode) => (set.selections.length === 0 ? { ...set, selections: [typename] } : undefined),
    },
  });
  const operation = getOperationAST(rest, operationName);
  if (!operation) return rest;
  const selections = operation.selectionSet.selections.filter((selection) => !namesRoot(selection, rest));
  if (selections.length === 0) return undefined;
  const fetched = { ...operation, selectionSet: { ...operation.selectionSet, selections } };
  return { ...rest, definitions: rest.definitions.map((node) => (node === operation ? fetched : node)) };
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** Whether it asks for nothing but the name of the root type. */
function namesRoot(selection: SelectionNode, document: DocumentNode): boolean {
  if (selection.kind === Kind.FIELD) return selection.name.value === '__typename';
  const set = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragmentOf(selection, document)?.selectionSet;
  return set?.selections.every((each) => namesRoot(each, document)) ?? false;
}

function fragmentOf({ name }: FragmentSpreadNode, { definitions }: DocumentNode): FragmentDefinitionNode | undefined {
  return definitions.find((node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name.value) as FragmentDefinitionNode;
}
