import { LRUCache } from 'lru-cache';
import type { KeptAnswer, ResponseStore } from './response.store.js';

/** About what an entry costs beside its text. */
const OVERHEAD = 200;

/**
 * In this process; the least recently used go first.
 * @param size bytes of all together; one answer has an eighth of it at most
 * @param now milliseconds
 */
export function memoryStore(size: number, now: () => number = Date.now): ResponseStore {
  const kept = new LRUCache<string, KeptAnswer>({
    maxSize: size,
    maxEntrySize: Math.max(1, Math.floor(size / 8)),
    sizeCalculation: ({ text }) => text.length + OVERHEAD,
    ttlResolution: 0,
    perf: { now },
  });
  return {
    get: (key) => kept.get(key),
    set(key, answer, maxAge) {
      const ttl = maxAge * 1_000 - (now() - answer.madeAt);
      if (ttl > 0) kept.set(key, answer, { ttl });
    },
    async close() {
      kept.clear();
    },
  };
}
