import { Redis } from 'ioredis';
import type { KeptAnswer, ResponseStore } from './response.store.js';

export interface RedisStoreOptions {
  /** `redis://…` or `rediss://…`, with its password where it has one. */
  readonly url: string;
  /** Bytes of one answer. */
  readonly largest?: number;
  /** Told once for each time that it goes away. */
  readonly failed?: (error: Error) => void;
  /** Told when it answers again. */
  readonly back?: () => void;
  readonly now?: () => number;
}

const KEYS = 'onewindow:response:';
const TIME = 8;
/** Milliseconds that a request waits for it at most: longer than an answer from memory takes, shorter than one from subgraphs. */
const PATIENCE = 50;
/** Milliseconds in which it is not asked after it has failed. */
const REST = 1_000;
/** Milliseconds without an answer after which the connection is given up: another may lead to one that answers. */
const SILENCE = 1_000;

/**
 * In Redis, for all processes together. While it is down nothing is kept and no request waits: after a failure it is left alone for a
 * second, and the connection is tried again ever more seldom.
 */
export function redisStore({
  url,
  largest = 1024 * 1024,
  failed = () => undefined,
  back = () => undefined,
  now = Date.now,
}: RedisStoreOptions): ResponseStore {
  const redis = new Redis(url, {
    commandTimeout: PATIENCE,
    connectTimeout: 1_000,
    socketTimeout: SILENCE,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    retryStrategy: (times) => Math.min(times * 200, 10_000),
  });
  let restsUntil = 0;
  let away = false;
  const rest = (error: Error) => {
    if (!away) failed(error);
    away = true;
    restsUntil = now() + REST;
  };
  // Without a listener it would end the process.
  redis.on('error', rest);
  const isReady = () => redis.status === 'ready' && now() >= restsUntil;
  return {
    async get(key) {
      if (!isReady()) return undefined;
      try {
        const kept = await redis.getBuffer(KEYS + key);
        if (away) back();
        away = false;
        return kept === null ? undefined : unpacked(kept);
      } catch (error) {
        rest(error as Error);
        return undefined;
      }
    },
    set(key, answer, maxAge) {
      const ttl = Math.floor(maxAge * 1_000 - (now() - answer.madeAt));
      if (ttl <= 0 || answer.text.length > largest || !isReady()) return;
      redis.set(KEYS + key, packed(answer), 'PX', ttl).catch(rest);
    },
    async close() {
      redis.disconnect();
    },
  };
}

function packed({ text, madeAt }: KeptAnswer): Buffer {
  const bytes = Buffer.allocUnsafe(TIME + text.length);
  bytes.writeDoubleBE(madeAt);
  text.copy(bytes, TIME);
  return bytes;
}

function unpacked(bytes: Buffer): KeptAnswer | undefined {
  return bytes.length <= TIME ? undefined : { madeAt: bytes.readDoubleBE(), text: bytes.subarray(TIME) };
}
