import type { EntityManager } from '@mikro-orm/sql';
import DataLoader from 'dataloader';
import type { Caller } from '../domain/caller.js';
import type { Language } from '../domain/message.js';
import type { Store } from '../persistence/store.js';

/** What one request to a subgraph carries; made once, shared by its resolvers, never by two requests. */
export interface SubgraphContext {
  readonly caller: Caller;
  readonly language: Language;
  readonly now: Date;
  readonly store: Store;
  /** For reading; acts open a transaction of their own. */
  readonly em: EntityManager;
  readonly requestId: string;
  /** W3C trace context of the gateway's call. */
  readonly traceparent?: string | undefined;
  readonly loaders: Map<unknown, unknown>;
}

/** Loads many keys at once; the answer has the order of the keys and null where nothing is (or may be) seen. */
export type BatchLoad<Key, Value> = (context: SubgraphContext, keys: readonly Key[]) => Promise<(Value | null)[]>;

/** The request's loader for this way of loading. */
export function loaderOf<Key, Value>(context: SubgraphContext, load: BatchLoad<Key, Value>): DataLoader<Key, Value | null> {
  const known = context.loaders.get(load) as DataLoader<Key, Value | null> | undefined;
  if (known !== undefined) return known;
  const loader = new DataLoader<Key, Value | null>((keys) => load(context, keys));
  context.loaders.set(load, loader);
  return loader;
}

/** Arranges loaded rows in the order of the keys. Pure. */
export function inOrder<Key, Value>(keys: readonly Key[], rows: readonly Value[], keyOf: (row: Value) => Key): (Value | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}
