import { Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { OperationParts } from '../projection/operation-parts.js';

/** The same selections without named fragments: each stands where it was spread. */
export function inlined(set: SelectionSetNode, fragments: OperationParts['fragments']): SelectionSetNode {
  return { ...set, selections: set.selections.flatMap((selection) => inlinedSelection(selection, fragments)) };
}

function inlinedSelection(selection: SelectionNode, fragments: OperationParts['fragments']): SelectionNode[] {
  if (selection.kind !== Kind.FRAGMENT_SPREAD) {
    const { selectionSet } = selection;
    return [selectionSet ? ({ ...selection, selectionSet: inlined(selectionSet, fragments) } as SelectionNode) : selection];
  }
  const fragment = fragments[selection.name.value];
  if (!fragment) return [];
  const { typeCondition, selectionSet } = fragment;
  return [
    { kind: Kind.INLINE_FRAGMENT, typeCondition, directives: selection.directives ?? [], selectionSet: inlined(selectionSet, fragments) },
  ];
}
