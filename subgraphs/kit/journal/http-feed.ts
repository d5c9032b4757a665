import type { JWK } from 'jose';
import { request } from 'undici';
import { z } from 'zod';
import type { Clock } from '../domain/clock.js';
import { signServiceToken } from '../identity/service-token.js';
import type { FeedPage, FeedSource } from './feed.js';

const positions = z.record(z.string(), z.number().int().nonnegative());
const page = z.object({
  searched: positions,
  entries: z.array(
    z.object({
      specversion: z.literal('1.0'),
      id: z.string(),
      source: z.string(),
      type: z.string(),
      subject: z.string(),
      time: z.string(),
      actor: z.string(),
      partition: z.number().int(),
      sequence: z.number().int(),
      data: z.record(z.string(), z.unknown()),
    }),
  ),
});

export interface HttpFeedOptions {
  /** Name of the journal's owner and the address of its subgraph, e.g. `http://127.0.0.1:4100`. */
  readonly owner: string;
  readonly url: string;
  /** The reader and its private key. */
  readonly reader: string;
  readonly key: JWK;
  readonly clock: Clock;
}

/** A journal in another process, read over HTTP with a token of the reader's own. */
export function httpFeed({ owner, url, reader, key, clock }: HttpFeedOptions): FeedSource {
  return {
    name: owner,
    read: async (after, { limit, wait, signal }): Promise<FeedPage> => {
      const answer = await request(`${url}/feed`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await signServiceToken(key, reader, owner, clock())}` },
        body: JSON.stringify({ after, limit, wait }),
        headersTimeout: wait + 10_000,
        bodyTimeout: 30_000,
        ...(signal === undefined ? {} : { signal }),
      });
      if (answer.statusCode !== 200) {
        await answer.body.dump();
        throw new Error(`The journal of ${owner} answered ${answer.statusCode}`);
      }
      return page.parse(await answer.body.json()) as FeedPage;
    },
  };
}

/** The body of a feed request, as the owner accepts it. */
export const feedRequest = z.strictObject({
  after: positions,
  limit: z.number().int().min(1).max(1000),
  wait: z.number().int().min(0).max(30_000),
});
