import type { Logger } from 'pino';
import type { GatewayObserver } from '../telemetry/observer.js';
import { memoryStore } from './memory.store.js';
import { redisStore } from './redis.store.js';
import { ResponseCache } from './response.cache.js';

export interface CacheOptions {
  /** Whole answers, by `@cacheControl`. */
  readonly responses?: {
    /** Bytes of all of them in memory; 0 for none. Default 0. */
    readonly size?: number | undefined;
    /** `redis://…` where all processes keep them together, in place of memory. */
    readonly redis?: string | null | undefined;
  };
  /** Entities that are declared never to change. */
  readonly entities?: {
    /** Bytes of all of them in memory; 0 for none. Default 32 MiB. */
    readonly size?: number | undefined;
  };
}

export const defaultEntitiesSize = 32 * 1024 * 1024;

export function keepsResponses({ responses }: CacheOptions): boolean {
  return (responses?.size ?? 0) > 0 || (responses?.redis ?? null) !== null;
}

/** Undefined where whole answers are not to be kept. */
export function openResponseCache(
  { responses = {} }: CacheOptions,
  { observer, logger }: { readonly observer: GatewayObserver; readonly logger: Logger },
): ResponseCache | undefined {
  const { size = 0, redis = null } = responses;
  if (redis !== null) {
    const failed = (error: Error) => logger.warn({ err: error }, 'no answers are kept: Redis is away');
    const back = () => logger.info('answers are kept in Redis again');
    return new ResponseCache({ store: redisStore({ url: redis, failed, back }), observer });
  }
  return size === 0 ? undefined : new ResponseCache({ store: memoryStore(size), observer });
}
