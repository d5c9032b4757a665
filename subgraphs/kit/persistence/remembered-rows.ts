import { LRUCache } from 'lru-cache';
import type { Store } from './store.js';

/** How rows of one kind are read by their keys: in the order of the keys, null where there is none. */
export type ReadByKeys<Row> = (store: Store, keys: readonly string[]) => Promise<(Row | null)[]>;

/**
 * The same reading for rows that are written once and never changed or deleted, such as what was published: each is asked
 * for once a process while it is among the last `most` that were wanted. What is not there yet is asked for every time.
 * Everybody gets the same row: it is frozen.
 */
export function remembered<Row extends object>(read: ReadByKeys<Row>, most: number): ReadByKeys<Readonly<Row>> {
  const ofStore = new WeakMap<Store, LRUCache<string, Readonly<Row>>>();
  return async (store, keys) => {
    const known = ofStore.get(store) ?? new LRUCache<string, Readonly<Row>>({ max: most });
    ofStore.set(store, known);
    const found = keys.map((key) => known.get(key) ?? null);
    const missing = [...new Set(keys.filter((_, index) => found[index] === null))];
    if (missing.length === 0) return found;
    const rows = await read(store, missing);
    const added = new Map(missing.map((key, index) => [key, rows[index] ?? null]));
    for (const [key, row] of added) if (row !== null) known.set(key, Object.freeze(row));
    return keys.map((key, index) => found[index] ?? added.get(key) ?? null);
  };
}
