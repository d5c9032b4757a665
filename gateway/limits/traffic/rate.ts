import { hash } from 'node:crypto';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

export interface RateLimits {
  /** Points that a known caller has in each `duration`: a request is one, and more by what it costs. */
  readonly points: number;
  /** And an address from which the public comes: a whole hall may be behind one. */
  readonly anonymousPoints: number;
  /** Seconds. */
  readonly duration: number;
  /** Of an operation's cost, what one point more is worth. */
  readonly costPerPoint: number;
  /** `redis://…` where several processes count together. While it is away each counts for itself. */
  readonly redis: string | null;
}

/** Counts points by caller. */
export interface Rate {
  /** @returns milliseconds until there are points again; null where there were enough */
  spend(key: string, points: number, anonymous: boolean): Promise<number | null>;
  /** Whether callers are counted together by now: settled once Redis answers, or at once where there is none. */
  readonly connected: Promise<unknown>;
  close(): Promise<void>;
}

export function openRate(limits: RateLimits, logger: Logger): Rate {
  const redis = limits.redis === null ? undefined : openRedis(limits.redis, logger);
  const known = limiter('known', limits.points, limits.duration, redis);
  const anonymous = limiter('public', limits.anonymousPoints, limits.duration, redis);
  return {
    async spend(key, points, isAnonymous) {
      try {
        // Redis is told nobody's name or address.
        await (isAnonymous ? anonymous : known).consume(redis ? hash('sha256', key, 'base64url') : key, points);
        return null;
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return refused.msBeforeNext;
        throw refused;
      }
    },
    connected: redis ? new Promise((resolve) => redis.once('ready', resolve)) : Promise.resolve(),
    close: async () => redis?.disconnect(),
  };
}

function limiter(name: string, points: number, duration: number, redis: Redis | undefined): RateLimiterAbstract {
  const memory = new RateLimiterMemory({ keyPrefix: name, points, duration });
  if (!redis) return memory;
  const keyPrefix = `onewindow:rate:${name}`;
  // Who has spent all is refused from memory until there are points again.
  const blocked = { inMemoryBlockOnConsumed: points + 1 };
  return new RateLimiterRedis({
    storeClient: redis,
    keyPrefix,
    points,
    duration,
    insuranceLimiter: memory,
    rejectIfRedisNotReady: true,
    ...blocked,
  });
}

/** Milliseconds without an answer after which the connection is given up: until there is another, nobody waits for one. */
const SILENCE = 500;

/** Nobody waits for it: a command that cannot be sent at once fails, and the count goes on in memory. */
function openRedis(url: string, logger: Logger): Redis {
  const redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: 250, socketTimeout: SILENCE });
  let away = false;
  redis.on('error', (error) => {
    if (!away) logger.error({ err: error }, 'rates are counted by each process: Redis is away');
    away = true;
  });
  redis.on('ready', () => {
    if (away) logger.info('rates are counted together again');
    away = false;
  });
  return redis;
}
