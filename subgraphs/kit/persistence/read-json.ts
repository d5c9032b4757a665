import { LRUCache } from 'lru-cache';

/** Characters from which a text is worth remembering: definitions of items and forms, read again with nearly every request. */
const WORTH_IT = 1_000;

/** By text, so that nothing has to be forgotten when a row changes. Bounded in characters: about 16 MB, and as much parsed. */
const known = new LRUCache<string, object>({
  maxSize: 8 * 1024 * 1024,
  sizeCalculation: (_value, text) => text.length,
  maxEntrySize: 512 * 1024,
});

/** JSON of a column. What is long is parsed once and shared by all who read it: it is frozen, since a change would reach them all. */
export function readJson(text: string): unknown {
  if (text.length < WORTH_IT) return JSON.parse(text);
  const before = known.get(text);
  if (before !== undefined) return before;
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) return value;
  known.set(text, frozen(value));
  return value;
}

function frozen<Value extends object>(value: Value): Value {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) frozen(part);
  return Object.freeze(value);
}
