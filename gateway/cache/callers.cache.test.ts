import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Asked, callers, fields, meantFor, openPersonalHall } from '../testing/personal.fixture.js';
import { reachableRedis } from '../testing/reachable-redis.js';
import { startSmallRedis } from '../testing/small-redis.js';
import type { CacheOptions } from './cache.options.js';

const small = await startSmallRedis();
afterAll(async () => {
  await small.close();
});

const stores: [string, NonNullable<CacheOptions['responses']>][] = [
  ['memory', { size: 10_000_000 }],
  ['what speaks as Redis does', { redis: small.url }],
  ...(await reachableRedis()).map((redis): [string, NonNullable<CacheOptions['responses']>] => ['Redis', { redis }]),
];

describe.each(stores)('answers kept in %s', (_, responses) => {
  it('are never given to another caller, in another language or for another request, whoever asks what in which order', async () => {
    await using hall = await openPersonalHall({ cache: { responses }, deduplicate: false });
    // Until it is connected, Redis keeps nothing.
    const warm = { caller: 'li', field: 'mine', language: randomUUID().slice(0, 8), n: 0 } as const;
    do await hall.ask(warm);
    while (!hall.told.includes('response hit'));
    const asked = fc.record<Asked>({
      caller: fc.constantFrom(...callers),
      field: fc.constantFrom(...fields),
      language: fc.constantFrom('zh-CN', 'en', 'en-GB'),
      n: fc.constantFrom(1, 2),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(asked, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 10 }), async (turns) => {
        for (const requests of turns) {
          const answers = await Promise.all(requests.map((request) => hall.ask(request)));
          expect(answers.map(({ data }, index) => data?.[requests[index]?.field ?? ''])).toEqual(requests.map(meantFor));
        }
      }),
      { numRuns: 30 },
    );
    // On a machine that is busy with other things, Redis is often not waited for.
    const hits = () => hall.told.filter((event) => event === 'response hit').length;
    while (hits() < 20) expect((await hall.ask(warm)).data).toEqual({ mine: meantFor(warm) });
  });
});

describe('a Redis that accepts and never answers', () => {
  it('keeps nobody waiting, is told of once, and is used again when it answers', async () => {
    const redis = await startSmallRedis();
    redis.silent = true;
    await using hall = await openPersonalHall({ cache: { responses: { redis: redis.url } }, deduplicate: false });
    const ask = () => hall.ask({ caller: 'li', field: 'mine', language: 'en', n: 1 });
    const until = async (event: string) => {
      hall.told.length = 0;
      while (!hall.told.includes(event)) expect(await ask()).toMatchObject({ status: 200, data: { mine: expect.any(String) } });
    };
    const said = (message: string) => hall.log.filter(({ msg }) => String(msg).includes(message)).length;
    try {
      // From the beginning: there is no connection to wait for.
      expect(await ask()).toMatchObject({ status: 200 });
      redis.silent = false;
      await until('response hit');
      redis.silent = true;
      const began = performance.now();
      hall.told.length = 0;
      const answers = await Promise.all(Array.from({ length: 20 }, ask));
      // All wait at the same time for what a command may take, and who comes next does not wait at all.
      expect(performance.now() - began).toBeLessThan(1_000);
      expect(answers.every(({ status, errors }) => status === 200 && errors === undefined)).toBe(true);
      expect(hall.told).not.toContain('response hit');
      const asked = redis.came.length;
      for (let i = 0; i < 5; i += 1) await ask();
      expect(redis.came).toHaveLength(asked);
      expect(said('Redis is away')).toBeGreaterThan(0);
      const times = said('Redis is away');
      redis.silent = false;
      await until('response hit');
      expect(said('Redis is away')).toBe(times);
      expect(said('kept in Redis again')).toBeGreaterThan(0);
    } finally {
      await redis.close();
    }
  });
});
