import { createHash } from 'node:crypto';
import type { Caller } from '../../kit/domain/caller.js';
import { mayListItem } from '../domain/catalogue-access.js';
import type { ItemDocument } from './item-document.js';
import { type FacetValue, facetOf, fits, type ItemFilter } from './item-filter.js';
import type { ItemIndex } from './item-index.js';

/** Items as they are listed for one caller: found, filtered, counted. */
export interface ListedItems {
  readonly rows: readonly { readonly document: ItemDocument; readonly score: number | null }[];
  readonly facet: (key: keyof ItemFilter) => FacetValue[];
}

/** What the caller may see of what was searched for, best first; without a search everything, by id. */
export function listedItems(index: ItemIndex, caller: Caller, search: string, filter: ItemFilter): ListedItems {
  const found = index.find(search) ?? index.all().map((document) => ({ document, score: null }));
  const seen = found.filter(({ document }) => mayListItem(caller, document));
  const documents = seen.map(({ document }) => document);
  return { rows: seen.filter(({ document }) => fits(document, filter)), facet: (key) => facetOf(documents, filter, key) };
}

/** A page of a list is bound to what was asked: a cursor of another question does not continue this one. */
export function questionMark(search: string, filter: ItemFilter): string {
  return createHash('sha256')
    .update(JSON.stringify([search, filter]))
    .digest('base64url')
    .slice(0, 12);
}
