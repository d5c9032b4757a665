import type { RequestContext } from '../execution/request-context.js';
import type { GraphAnswer } from '../operations/graph-request.js';
import type { GatewayObserver } from '../telemetry/observer.js';
import type { CachePolicy } from './cache.policy.js';
import { type AskedOperation, responseKey } from './cache-key.js';
import type { ResponseStore } from './response.store.js';

export interface ResponseCacheParts {
  readonly store: ResponseStore;
  readonly observer: Pick<GatewayObserver, 'cacheAsked' | 'cacheFilled'>;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/** One request for an answer that may be kept. */
export interface CacheTurn {
  find(): Promise<GraphAnswer | undefined>;
  /** Keeps an answer if it is whole. @returns it, with what the client is told of its age */
  keep(answer: GraphAnswer): GraphAnswer;
  /** An answer that another request keeps, with what the client is told of its age. */
  described(answer: GraphAnswer): GraphAnswer;
}

/** Whole answers, kept as the schema declares. */
export class ResponseCache {
  readonly #store: ResponseStore;
  readonly #observer: ResponseCacheParts['observer'];
  readonly #now: () => number;

  constructor({ store, observer, now = Date.now }: ResponseCacheParts) {
    this.#store = store;
    this.#observer = observer;
    this.#now = now;
  }

  /** @param variables coerced */
  turn(
    asked: AskedOperation,
    variables: Readonly<Record<string, unknown>>,
    variantKey: string,
    context: Pick<RequestContext, 'language' | 'acceptLanguage' | 'caller'>,
  ): CacheTurn {
    const key = responseKey(asked, variables, variantKey, context);
    const { policy } = asked;
    // What changes while the answer is being made is not to be kept for its whole age from the end.
    const began = this.#now();
    return {
      find: async () => {
        const kept = await this.#store.get(key);
        const age = kept && Math.max(0, Math.floor((this.#now() - kept.madeAt) / 1_000));
        const hit = kept !== undefined && age !== undefined && age < policy.maxAge;
        this.#observer.cacheAsked('response', hit);
        return hit ? answered(kept.text, policy, age) : undefined;
      },
      keep: (answer) => {
        if (!isWhole(answer)) return answer;
        this.#store.set(key, { text: answer.text, madeAt: began }, policy.maxAge);
        this.#observer.cacheFilled('response');
        return described(answer, policy);
      },
      described: (answer) => (isWhole(answer) ? described(answer, policy) : answer),
    };
  }

  close(): Promise<void> {
    return this.#store.close();
  }
}

/** An error may be gone with the next request, and may tell of this one. */
function isWhole(answer: GraphAnswer): answer is GraphAnswer & { readonly text: Buffer } {
  return answer.outcome === 'ok' && answer.status === 200 && Buffer.isBuffer(answer.text);
}

function described(answer: GraphAnswer, policy: CachePolicy): GraphAnswer {
  return { ...answer, headers: { ...answer.headers, ...headersOf(policy) } };
}

function answered(text: Buffer, policy: CachePolicy, age: number): GraphAnswer {
  return {
    status: 200,
    requestError: false,
    text,
    outcome: 'ok',
    code: undefined,
    headers: { ...headersOf(policy), age: String(age) },
  };
}

/** What caches on the way may do. `vary` holds what other headers of the answer depend on too. */
function headersOf({ maxAge, isPrivate }: CachePolicy): Record<string, string> {
  const vary = 'accept, accept-language, origin';
  return isPrivate
    ? { 'cache-control': `private, max-age=${maxAge}`, vary: `${vary}, authorization` }
    : { 'cache-control': `public, max-age=${maxAge}`, vary };
}
