import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { defaultRate } from '../limits.options.js';
import { openRate, type RateLimits } from './rate.js';

const REDIS = process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379';
const limits: RateLimits = { ...defaultRate, points: 3, anonymousPoints: 2, duration: 60 };
const lines: string[] = [];
const logger = pino({}, { write: (line: string) => void lines.push(line) });

const reachable = await new Promise<string[]>((resolve) => {
  const { hostname, port } = new URL(REDIS);
  const socket = connect(Number(port || 6379), hostname, () => resolve([REDIS])).once('error', () => resolve([]));
  socket.once('connect', () => socket.end());
});
if (reachable.length === 0 && process.env.CI === 'true') throw new Error(`No Redis at ${REDIS}`);
if (reachable.length === 0) process.stderr.write(`Not run with Redis: none answers at ${REDIS} (set TEST_REDIS_URL)\n`);

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

describe.each(reachable)('the rate of a caller in Redis at %s', () => {
  const names: string[] = [];
  afterAll(async () => {
    const redis = new Redis(REDIS);
    const keys = await redis.keys('onewindow:rate:*');
    const found = await Promise.all(keys.map((key) => redis.get(key)));
    expect(keys.some((key) => names.some((name) => key.includes(name)))).toBe(false);
    expect(found.length).toBeGreaterThan(0);
    await redis.quit();
  });

  it('is counted together by several processes, and bears no name', async () => {
    const caller = randomUUID();
    names.push(caller);
    const one = await ready();
    const other = await ready();
    expect([await one.spend(caller, 2, false), await other.spend(caller, 1, false)]).toEqual([null, null]);
    expect(await one.spend(caller, 1, false)).toBeGreaterThan(0);
    expect(await other.spend(caller, 1, false)).toBeGreaterThan(0);
    await Promise.all([one.close(), other.close()]);
  });
});

/** Until it has its connection it counts for itself. */
async function ready() {
  const rate = openRate({ ...limits, redis: REDIS }, logger);
  await rate.connected;
  return rate;
}
