import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';

/** How to measure a selection set: what one selection weighs with what is below it, and how the weights join. */
export interface Measure {
  field(below: number): number;
  fragment(below: number): number;
  join(total: number, weight: number): number;
}

/**
 * Measures the operations of a document together, with fragments counted where they are spread, or its heaviest fragment
 * if that weighs more (an unused one, which validation would walk all the same). Each fragment is measured once, so that the time is linear in the document even where the expanded operation would be exponential.
 * Fragments that spread each other in a circle measure Infinity; an unknown fragment measures nothing.
 */
export function foldDocument(document: DocumentNode, measure: Measure): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, number>();

  const ofFragment = (name: string): number => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    if (!fragment) return 0;
    measured.set(name, Number.POSITIVE_INFINITY);
    const weight = ofSelections(fragment.selectionSet);
    measured.set(name, weight);
    return weight;
  };
  const ofSelection = (selection: SelectionNode): number => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return measure.fragment(ofFragment(selection.name.value));
    const below = selection.selectionSet ? ofSelections(selection.selectionSet) : 0;
    return selection.kind === Kind.FIELD ? measure.field(below) : measure.fragment(below);
  };
  const ofSelections = ({ selections }: SelectionSetNode): number =>
    selections.reduce((total, selection) => measure.join(total, ofSelection(selection)), 0);

  const operations = document.definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? [ofSelections(each.selectionSet)] : [],
  );
  const everyFragment = document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [each] : []));
  return Math.max(
    operations.reduce((total, weight) => measure.join(total, weight), 0),
    ...everyFragment.map((each) =>
      fragments.get(each.name.value) === each ? ofFragment(each.name.value) : ofSelections(each.selectionSet),
    ),
  );
}
