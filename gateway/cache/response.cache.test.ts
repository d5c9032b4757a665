import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anonymous } from '../identity/caller.js';
import type { GraphAnswer } from '../operations/graph-request.js';
import { memoryStore } from './memory.store.js';
import { redisStore } from './redis.store.js';
import { ResponseCache } from './response.cache.js';

const observer = (told: string[] = []) => ({
  told,
  cacheAsked: (_: string, hit: boolean) => void told.push(hit ? 'hit' : 'miss'),
  cacheFilled: () => void told.push('store'),
});
const answer = (text: string, outcome: GraphAnswer['outcome'] = 'ok'): GraphAnswer => ({
  status: 200,
  requestError: false,
  text: Buffer.from(text),
  outcome,
  code: undefined,
});
const asker = { language: 'zh' as const, acceptLanguage: undefined, caller: anonymous };
const asked = (isPrivate = false, prefix = 'p') => ({ prefix, policy: { maxAge: 60, isPrivate } });

describe('the response cache', () => {
  it('gives a kept answer with its age until that is over, and tells of it', async () => {
    let now = 1_000_000;
    const watching = observer();
    const cache = new ResponseCache({ store: memoryStore(100_000, () => now), observer: watching, now: () => now });
    const turn = () => cache.turn(asked(), { a: 1 }, '', asker);
    const first = turn();
    expect(await first.find()).toBeUndefined();
    expect(first.keep(answer('1')).headers).toMatchObject({ 'cache-control': 'public, max-age=60' });
    now += 59_500;
    expect(await turn().find()).toMatchObject({ text: Buffer.from('1'), headers: { 'cache-control': 'public, max-age=60', age: '59' } });
    now += 500;
    expect(await turn().find()).toBeUndefined();
    expect(watching.told).toEqual(['miss', 'store', 'hit', 'miss']);
  });

  it('keeps no answer with errors, and no other headers are said of it', async () => {
    const cache = new ResponseCache({ store: memoryStore(100_000), observer: observer() });
    const turn = cache.turn(asked(), {}, '', asker);
    expect(turn.keep(answer('x', 'partial')).headers).toBeUndefined();
    expect(await turn.find()).toBeUndefined();
  });

  it('keeps no more than its bytes, and nothing that would take most of them', async () => {
    const store = memoryStore(8_000);
    const madeAt = Date.now();
    store.set('large', { text: Buffer.alloc(2_000), madeAt }, 60);
    for (let i = 0; i < 100; i++) store.set(`k${i}`, { text: Buffer.alloc(500), madeAt }, 60);
    expect(await store.get('large')).toBeUndefined();
    const left = Array.from({ length: 100 }, (_, i) => store.get(`k${i}`)).filter((each) => each !== undefined);
    expect(left.length).toBeGreaterThan(5);
    expect(left.length).toBeLessThan(12);
  });

  it('never gives one caller the answer of another, whoever asks what in which order', async () => {
    const caller = fc.record({
      sub: fc.constantFrom(null, 'li', 'wang'),
      name: fc.constantFrom('', '李'),
      roles: fc.subarray(['AGENT', 'AUDITOR'] as const),
      department: fc.constantFrom(null, 'tax'),
      enterprises: fc.subarray(['E1', 'E2']),
    });
    const request = fc.record({
      caller,
      isPrivate: fc.boolean(),
      prefix: fc.constantFrom('one', 'two'),
      variables: fc.constantFrom({}, { id: '1' }, { id: 1 }, { id: null }),
      variant: fc.constantFrom('', 'zh:nobody:0', 'zh:known:1'),
      language: fc.constantFrom('zh' as const, 'en' as const),
      acceptLanguage: fc.constantFrom(undefined, 'zh', 'zh-CN'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 2, maxLength: 40 }), async (requests) => {
        const cache = new ResponseCache({ store: memoryStore(1_000_000), observer: observer() });
        for (const { caller: who, isPrivate, prefix, variables, variant, language, acceptLanguage } of requests) {
          // All that an answer may depend on: what is given must have been made for exactly this.
          const meant = JSON.stringify([isPrivate && who, prefix, variables, variant, language, acceptLanguage]);
          const context = { language, acceptLanguage, caller: who };
          const turn = cache.turn(asked(isPrivate, `${prefix}${isPrivate}`), variables, variant, context);
          const found = await turn.find();
          if (found) expect(String(found.text)).toBe(meant);
          else turn.keep(answer(meant));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the response cache in a Redis that is down', () => {
  it('misses at once, says so once, and throws nothing', async () => {
    const failures: Error[] = [];
    const store = redisStore({ url: 'redis://127.0.0.1:1', failed: (error) => failures.push(error) });
    for (let i = 0; i < 50; i++) {
      store.set('k', { text: Buffer.from('x'), madeAt: Date.now() }, 60);
      expect(await store.get('k')).toBeUndefined();
    }
    await store.close();
    expect(failures.length).toBeLessThan(2);
  });
});
