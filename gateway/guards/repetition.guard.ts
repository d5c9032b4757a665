import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import type { GuardRefusal } from './guard.js';

/**
 * Bounds how often fields of one name, or fragments, stand in one place: validation compares each with each, and what is
 * below them again. 24 KB of one field repeated keep it busy for half a second. To be called once the sizes are known to
 * be in bounds: fragments are written out here.
 */
export function guardRepetition(document: DocumentNode, maxComparisons: number): GuardRefusal | null {
  if (comparisonsIn(document, maxComparisons) <= maxComparisons) return null;
  return {
    code: 'OPERATION_TOO_REPETITIVE',
    message: {
      zh: '查询中同一位置重复选择了过多的同名字段或片段，请合并重复的部分。',
      en: 'The operation selects the same fields or fragments in one place too often. Write each once.',
    },
  };
}

/** Selections in one place that share a name, with what stands below all of them. */
interface Place {
  times: number;
  readonly below: Map<string, Place>;
}

const SPREAD = '...';

/** Comparisons and steps, counted until they are more than `most`. */
function comparisonsIn({ definitions }: DocumentNode, most: number): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const reached = new Set<FragmentDefinitionNode>();
  let work = 0;

  const enter = (name: string, { below }: Place): Place => {
    const place = below.get(name) ?? { times: 0, below: new Map() };
    if (place.times === 0) below.set(name, place);
    work += 1 + place.times;
    place.times += 1;
    return place;
  };
  const merge = ({ selections }: SelectionSetNode, place: Place): void => {
    for (const selection of selections) {
      if (work > most) return;
      if (selection.kind === Kind.FIELD) {
        const there = enter((selection.alias ?? selection.name).value, place);
        if (selection.selectionSet) merge(selection.selectionSet, there);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) merge(selection.selectionSet, place);
      else {
        enter(SPREAD, place);
        const fragment = fragments.get(selection.name.value);
        if (fragment) merge(reachedNow(fragment).selectionSet, place);
      }
    }
  };
  const reachedNow = (fragment: FragmentDefinitionNode): FragmentDefinitionNode => {
    reached.add(fragment);
    return fragment;
  };

  for (const each of definitions) if (each.kind === Kind.OPERATION_DEFINITION) merge(each.selectionSet, { times: 0, below: new Map() });
  for (const each of definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION && !reached.has(each)) merge(each.selectionSet, { times: 0, below: new Map() });
  }
  return work;
}
