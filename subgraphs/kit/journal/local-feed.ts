import type { Store } from '../persistence/store.js';
import type { FeedPage, FeedSource } from './feed.js';
import { readFeed } from './read-feed.js';

/** A journal in the same process, read as `reader`. */
export function localFeed(store: Store, reader: string): FeedSource {
  return {
    name: store.name,
    read: async (after, { limit, wait, signal }): Promise<FeedPage> => {
      // The bell is taken before the look: what is committed in between rings it.
      const rung = new AbortController();
      const bell = store.bell.next(wait, signal === undefined ? rung.signal : AbortSignal.any([signal, rung.signal]));
      try {
        const page = await readFeed(store, reader, after, limit);
        if (hasNews(page) || wait === 0 || signal?.aborted) return page;
        await bell;
        return signal?.aborted ? page : await readFeed(store, reader, after, limit);
      } finally {
        rung.abort();
      }
    },
  };
}

function hasNews(page: FeedPage): boolean {
  return Object.keys(page.searched).length > 0;
}
