import { type FragmentSpreadNode, type InlineFragmentNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { OperationParts } from '../projection/operation-parts.js';

/** The same selections without named fragments: each stands where it was spread, one object however often it is. */
export function inlined(set: SelectionSetNode, fragments: OperationParts['fragments']): SelectionSetNode {
  const known = new Map<string, SelectionSetNode>();
  const inlinedSet = (each: SelectionSetNode): SelectionSetNode => ({ ...each, selections: each.selections.flatMap(inlinedSelection) });
  const inlinedSelection = (selection: SelectionNode): SelectionNode[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return inlinedSpread(selection);
    const { selectionSet } = selection;
    return [selectionSet ? ({ ...selection, selectionSet: inlinedSet(selectionSet) } as SelectionNode) : selection];
  };
  const inlinedSpread = ({ name, directives = [] }: FragmentSpreadNode): InlineFragmentNode[] => {
    const fragment = fragments[name.value];
    if (!fragment) return [];
    const selectionSet = known.get(name.value) ?? inlinedSet(fragment.selectionSet);
    known.set(name.value, selectionSet);
    return [{ kind: Kind.INLINE_FRAGMENT, typeCondition: fragment.typeCondition, directives, selectionSet }];
  };
  return inlinedSet(set);
}
