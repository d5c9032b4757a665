import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { reachableRedis } from '../../testing/reachable-redis.js';
import { startSmallRedis } from '../../testing/small-redis.js';
import { defaultRate } from '../limits.options.js';
import { openRate, type RateLimits } from './rate.js';

const limits: RateLimits = { ...defaultRate, points: 3, anonymousPoints: 2, duration: 60 };
const lines: string[] = [];
const logger = pino({}, { write: (line: string) => void lines.push(line) });

describe('the rate of a caller in memory', () => {
  it('is counted by caller, the public apart, and told with when there are points again', async () => {
    const rate = openRate(limits, logger);
    expect([await rate.spend('a', 1, false), await rate.spend('a', 2, false), await rate.spend('b', 1, false)]).toEqual([null, null, null]);
    const wait = await rate.spend('a', 1, false);
    expect(wait).toBeGreaterThan(50_000);
    expect(wait).toBeLessThanOrEqual(60_000);
    expect([await rate.spend('a', 2, true), await rate.spend('b', 1, false)]).toEqual([null, null]);
    expect(await rate.spend('a', 1, true)).not.toBeNull();
    await rate.close();
  });
});

describe('the rate of a caller while Redis is away', () => {
  it('is counted by this process, nobody waits, and the log says it once', async () => {
    // Nothing listens on the port of discarded traffic.
    const rate = openRate({ ...limits, redis: 'redis://127.0.0.1:9' }, logger);
    expect([await rate.spend('a', 3, false), (await rate.spend('a', 1, false)) !== null]).toEqual([null, true]);
    await rate.close();
    expect(lines.filter((line) => line.includes('Redis is away')).length).toBeLessThanOrEqual(1);
  });
});

describe('the rate of a caller while Redis accepts and never answers', () => {
  it('is counted by this process, nobody waits once that is known, and the log says it', async () => {
    const redis = await startSmallRedis();
    lines.length = 0;
    const rate = openRate({ ...limits, points: 1_000, redis: redis.url }, logger);
    await rate.connected;
    redis.silent = true;
    const waited = async () => {
      const began = performance.now();
      expect(await rate.spend('a', 1, false)).toBeNull();
      // What is counted in memory is counted at once: the connection has its turn, too.
      await new Promise(setImmediate);
      return performance.now() - began;
    };
    const first = await waited();
    expect(first).toBeLessThan(2_000);
    while (!lines.some((line) => line.includes('Redis is away'))) await waited();
    const asked = redis.came.filter((name) => name.startsWith('EVAL')).length;
    for (let i = 0; i < 20; i += 1) await waited();
    expect(redis.came.filter((name) => name.startsWith('EVAL'))).toHaveLength(asked);
    await rate.close();
    await redis.close();
  });
});

describe.each(await reachableRedis())('the rate of a caller in Redis at %s', (url) => {
  const names: string[] = [];
  afterAll(async () => {
    const redis = new Redis(url);
    const keys = await redis.keys('onewindow:rate:*');
    const found = await Promise.all(keys.map((key) => redis.get(key)));
    expect(keys.some((key) => names.some((name) => key.includes(name)))).toBe(false);
    expect(found.length).toBeGreaterThan(0);
    await redis.quit();
  });

  it('is counted together by several processes, and bears no name', async () => {
    const caller = randomUUID();
    names.push(caller);
    const one = await ready(url);
    const other = await ready(url);
    expect([await one.spend(caller, 2, false), await other.spend(caller, 1, false)]).toEqual([null, null]);
    expect(await one.spend(caller, 1, false)).toBeGreaterThan(0);
    expect(await other.spend(caller, 1, false)).toBeGreaterThan(0);
    await Promise.all([one.close(), other.close()]);
  });
});

/** Until it has its connection it counts for itself. */
async function ready(redis: string) {
  const rate = openRate({ ...limits, redis }, logger);
  await rate.connected;
  return rate;
}
