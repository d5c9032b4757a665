import type { ItemDocument } from './item-document.js';

/** What a list of items is narrowed to; null and absent mean anything. */
export interface ItemFilter {
  readonly department?: string | null;
  readonly matter?: string | null;
  readonly handlingType?: string | null;
  readonly kind?: string | null;
  readonly audience?: string | null;
  readonly takesNewCases?: boolean | null;
}
type FilterKey = keyof ItemFilter;

/** What an item has under each filter. */
const valuesOf: Readonly<Record<FilterKey, (document: ItemDocument) => readonly (string | boolean)[]>> = {
  department: ({ department }) => [department],
  matter: ({ matters }) => matters,
  handlingType: ({ handling }) => [handling],
  kind: ({ kind }) => [kind],
  audience: ({ serves }) => serves,
  takesNewCases: ({ withdrawn }) => [!withdrawn],
};
export const filterKeys = Object.keys(valuesOf) as FilterKey[];

/** Whether an item fits every filter, but for one that is left out. Pure. */
export function fits(document: ItemDocument, filter: ItemFilter, except?: FilterKey): boolean {
  return filterKeys.every((key) => {
    const wanted = filter[key];
    return key === except || wanted === undefined || wanted === null || valuesOf[key](document).includes(wanted);
  });
}

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/**
 * How many items there would be under each value of a filter, the other filters as they are: what a choice leads to. Most
 * first, ties by value. Pure.
 */
export function facetOf(documents: readonly ItemDocument[], filter: ItemFilter, key: FilterKey): FacetValue[] {
  const counts = new Map<string, number>();
  for (const document of documents) {
    if (!fits(document, filter, key)) continue;
    for (const value of valuesOf[key](document)) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
