import { type DocumentNode, Kind, OperationTypeNode, type SelectionNode } from 'graphql';
import { fragmentsOf, operationParts } from '../projection/operation-parts.js';

/**
 * A mutation with its fields all at the top, in the order in which the client wrote them, and without the named fragments in which they
 * were: what stands in one, or could, the planner puts first into a fetch. Where a directive stands, an unnamed fragment stays.
 */
export function actsInOrder(document: DocumentNode, operationName: string | undefined): DocumentNode {
  const { definition, fragments } = operationParts(document, operationName);
  if (definition.operation !== OperationTypeNode.MUTATION) return document;
  const opened = (selection: SelectionNode): readonly SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return [selection];
    const within = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
    const selections = within?.selectionSet.selections.flatMap(opened) ?? [];
    const { directives = [] } = selection;
    if (directives.length === 0) return selections;
    return [{ kind: Kind.INLINE_FRAGMENT, directives, selectionSet: { kind: Kind.SELECTION_SET, selections } }];
  };
  const selectionSet = { ...definition.selectionSet, selections: definition.selectionSet.selections.flatMap(opened) };
  const inOrder = { ...definition, selectionSet };
  return { ...document, definitions: [inOrder, ...fragmentsOf([inOrder], fragments)] };
}
