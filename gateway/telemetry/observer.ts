import type { OperationFacts } from './operation-facts.js';

/**
 * What the gateway tells of its work. Each event is told once, by whoever knows it: requests by their watch
 * (`request.watch.ts`), calls and breakers by the transport, the rest by its owner. An observer never throws, never waits,
 * and keeps nothing of a request: no variables, tokens, ids of persons or texts of a client's own are ever handed to it.
 */
export interface GatewayObserver {
  /** A request to the graph has come; `requestFinished` follows for each. */
  requestBegan(): void;
  requestFinished(request: FinishedRequest): void;
  /** One fetch of a plan, retries included, as its transport saw it. */
  subgraphCalled(call: SubgraphCall): void;
  breakerMoved(service: string, state: BreakerState): void;
  supergraphOffered(offer: SupergraphOffer): void;
  /** A cache was asked, and had it or not. */
  cacheAsked(cache: CacheName, hit: boolean): void;
  /** A cache took something in. Told of those that do not always do so after a miss. */
  cacheFilled(cache: CacheName): void;
  /** A request to another path than the graph's was answered. */
  routeAnswered(answered: AnsweredRoute): void;
}

export type CacheName = 'operation' | 'plan' | 'persisted' | 'response' | 'entity' | 'inflight';
export type BreakerState = 'closed' | 'open' | 'half-open';

/** `refused`: no work was done for it; `failed`: nothing of its data came; `partial`: some did, with errors. */
export type RequestOutcome = 'ok' | 'partial' | 'failed' | 'refused';

export interface FinishedRequest {
  readonly requestId: string;
  /** Where the request is traced. */
  readonly traceId: string | undefined;
  /** Bounded: one of the names that the gateway lets through, else `other`; `none` for a client that gives no name. */
  readonly client: string;
  /** Bounded as `client` is; `unknown` where the operation is. */
  readonly operationName: string;
  /** Undefined where the request was refused before its operation was known. */
  readonly operation: OperationFacts | undefined;
  readonly outcome: RequestOutcome;
  /** Public code of the refusal, or of the first error. */
  readonly code: string | undefined;
  /** HTTP status of the answer. */
  readonly status: number;
  readonly milliseconds: number;
  /** Whether the plan stood ready. Undefined where none was needed. */
  readonly planCached: boolean | undefined;
  readonly estimatedCost: number | undefined;
  readonly actualCost: number | undefined;
  readonly fetches: readonly FetchTiming[];
}

/** Milliseconds since the request began. */
export interface FetchTiming {
  readonly service: string;
  readonly began: number;
  readonly ended: number;
  readonly outcome: string;
}

export interface SubgraphCall {
  readonly service: string;
  readonly kind: 'query' | 'mutation' | 'file';
  /** `OK`, or the reason of the SubgraphFault. */
  readonly outcome: string;
  readonly milliseconds: number;
  /** Of the answer; 0 where nothing came, or it came without being printed. */
  readonly bytes: number;
  /** How often it was sent again. */
  readonly retries: number;
}

export interface SupergraphOffer {
  readonly hash: string;
  readonly outcome: 'taken' | 'unchanged' | 'refused';
}

export interface AnsweredRoute {
  /** A pattern, never the path: `/files/:subgraph`, `/health/live`, or `other`. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}

const nothing = () => undefined;

/** Nobody watches. */
export const noObserver: GatewayObserver = {
  requestBegan: nothing,
  requestFinished: nothing,
  subgraphCalled: nothing,
  breakerMoved: nothing,
  supergraphOffered: nothing,
  cacheAsked: nothing,
  cacheFilled: nothing,
  routeAnswered: nothing,
};

/** Tells each of several; one that only wants some events gives those alone. */
export function observers(list: readonly Partial<GatewayObserver>[]): GatewayObserver {
  if (list.length === 0) return noObserver;
  const all = <Name extends keyof GatewayObserver>(name: Name): GatewayObserver[Name] => {
    const wanting = list.filter((one) => one[name] !== undefined);
    const [only] = wanting;
    if (only === undefined) return noObserver[name];
    const tell = (one: Partial<GatewayObserver>, told: unknown[]) => (one[name] as (...told: unknown[]) => void)(...told);
    if (wanting.length === 1) return ((...told: unknown[]) => tell(only, told)) as GatewayObserver[Name];
    return ((...told: unknown[]) => {
      for (const one of wanting) tell(one, told);
    }) as GatewayObserver[Name];
  };
  return {
    requestBegan: all('requestBegan'),
    requestFinished: all('requestFinished'),
    subgraphCalled: all('subgraphCalled'),
    breakerMoved: all('breakerMoved'),
    supergraphOffered: all('supergraphOffered'),
    cacheAsked: all('cacheAsked'),
    cacheFilled: all('cacheFilled'),
    routeAnswered: all('routeAnswered'),
  };
}
