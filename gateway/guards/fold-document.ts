import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type InlineFragmentNode,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** How to measure a selection set: what one selection weighs with what is below it, and how the weights join. */
export interface Measure<Weight> {
  /** The weight of no selections. */
  readonly none: Weight;
  /** The weight of a fragment that spreads itself, be it through others. */
  readonly endless: Weight;
  field(field: FieldNode, below: Weight): Weight;
  fragment(fragment: InlineFragmentNode | FragmentSpreadNode, below: Weight): Weight;
  join(one: Weight, other: Weight): Weight;
}

/** What the operations of a document weigh, and its fragments by themselves: unused ones are validated all the same. */
export interface Weighed<Weight> {
  readonly operations: readonly Weight[];
  readonly fragments: readonly Weight[];
}

/**
 * Measures a document with fragments counted where they are spread. Each definition is measured once, so that the time is
 * linear in the document even where the expanded operation would be exponential; and fragments come before what spreads
 * them, so that a chain of a thousand takes no stack. An unknown fragment weighs nothing.
 */
export function foldDocument<Weight>({ definitions }: DocumentNode, measure: Measure<Weight>): Weighed<Weight> {
  const fragments = definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  const byName = new Map(fragments.map((each) => [each.name.value, each]));
  const weights = new Map<string, Weight>();

  const ofSpread = (name: string): Weight => weights.get(name) ?? (byName.has(name) ? measure.endless : measure.none);
  const ofSelections = (set: SelectionSetNode | undefined): Weight => {
    let total = measure.none;
    for (const selection of set?.selections ?? []) {
      const below = selection.kind === Kind.FRAGMENT_SPREAD ? ofSpread(selection.name.value) : ofSelections(selection.selectionSet);
      total = measure.join(total, selection.kind === Kind.FIELD ? measure.field(selection, below) : measure.fragment(selection, below));
    }
    return total;
  };

  for (const each of usedBeforeUsing(byName)) weights.set(each.name.value, ofSelections(each.selectionSet));
  return {
    operations: definitions.flatMap((each) => (each.kind === Kind.OPERATION_DEFINITION ? [ofSelections(each.selectionSet)] : [])),
    fragments: fragments.map((each) =>
      byName.get(each.name.value) === each ? ofSpread(each.name.value) : ofSelections(each.selectionSet),
    ),
  };
}

/** Fragments in such an order that one comes after those that it spreads, as far as they do not go round in a circle. */
function usedBeforeUsing(byName: ReadonlyMap<string, FragmentDefinitionNode>): FragmentDefinitionNode[] {
  const entered = new Set<FragmentDefinitionNode>();
  const left = new Set<FragmentDefinitionNode>();
  const stack = [...byName.values()];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    if (entered.has(top)) {
      left.add(top);
      stack.pop();
      continue;
    }
    entered.add(top);
    for (const name of spreadsIn(top)) {
      const spread = byName.get(name);
      if (spread && !entered.has(spread)) stack.push(spread);
    }
  }
  return [...left];
}

function spreadsIn({ selectionSet }: FragmentDefinitionNode): string[] {
  const names: string[] = [];
  const open: ASTNode[] = [selectionSet];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === Kind.FRAGMENT_SPREAD) names.push(node.name.value);
    else if (node.kind === Kind.SELECTION_SET) for (const selection of node.selections) open.push(selection);
    else if ('selectionSet' in node && node.selectionSet) open.push(node.selectionSet);
  }
  return names;
}
