import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { BreakerState, FinishedRequest, GatewayObserver, SubgraphCall } from './observer.js';

/** Seconds. A read from warm caches takes one or two milliseconds, an act some tens; ten seconds is the longest deadline. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const BREAKER: readonly BreakerState[] = ['closed', 'half-open', 'open'];

export interface GatewayMetrics {
  readonly registry: Registry;
  readonly observer: GatewayObserver;
}

/**
 * Counts what the gateway does, for Prometheus. Every label has few values: names are bounded before they come here.
 * @param process whether to tell also of the process: memory, CPU, lag of the event loop, garbage
 */
export function gatewayMetrics({ process = true } = {}): GatewayMetrics {
  const registry = new Registry();
  if (process) collectDefaultMetrics({ register: registry });
  return { registry, observer: { ...requestMetrics(registry), ...subgraphMetrics(registry), ...ownMetrics(registry) } };
}

function requestMetrics(registry: Registry): Pick<GatewayObserver, 'requestBegan' | 'requestFinished'> {
  const registers = [registry];
  const inFlight = new Gauge({ name: 'onewindow_gateway_requests_in_flight', help: 'Requests being answered now', registers });
  const requests = new Counter({
    name: 'onewindow_gateway_requests_total',
    help: 'Requests to the graph, by operation, client and outcome (ok, partial, failed, refused)',
    labelNames: ['operation', 'client', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'onewindow_gateway_request_seconds',
    help: 'From the headers of a request to the end of its answer',
    labelNames: ['operation'],
    buckets: SECONDS,
    registers,
  });
  const refusals = new Counter({
    name: 'onewindow_gateway_refusals_total',
    help: 'Requests refused before any work: limits, guards, identity, rate, by their public code',
    labelNames: ['code'],
    registers,
  });
  const errors = new Counter({
    name: 'onewindow_gateway_errors_total',
    help: 'Answers that bear an error, by the public code of the first',
    labelNames: ['code'],
    registers,
  });
  const cost = new Histogram({
    name: 'onewindow_gateway_operation_cost',
    help: 'Cost of operations: estimated before, measured after',
    labelNames: ['measure'],
    buckets: [1, 10, 50, 100, 500, 1_000, 5_000, 10_000, 50_000],
    registers,
  });
  return {
    requestBegan: () => inFlight.inc(),
    requestFinished(request) {
      const operation = request.operationName;
      inFlight.dec();
      requests.inc({ operation, client: request.client, outcome: request.outcome });
      seconds.observe({ operation }, request.milliseconds / 1000);
      if (request.code !== undefined) (request.outcome === 'refused' ? refusals : errors).inc({ code: request.code });
      tellCost(cost, request);
    },
  };
}

function tellCost(cost: Histogram<'measure'>, { estimatedCost, actualCost }: FinishedRequest): void {
  if (estimatedCost !== undefined) cost.observe({ measure: 'estimated' }, estimatedCost);
  if (actualCost !== undefined) cost.observe({ measure: 'actual' }, actualCost);
}

function subgraphMetrics(registry: Registry): Pick<GatewayObserver, 'subgraphCalled' | 'breakerMoved'> {
  const registers = [registry];
  const seconds = new Histogram({
    name: 'onewindow_gateway_subgraph_seconds',
    help: 'Calls to subgraphs with their retries, by outcome (OK or the reason of the failure)',
    labelNames: ['service', 'kind', 'outcome'],
    buckets: SECONDS,
    registers,
  });
  const bytes = new Counter({
    name: 'onewindow_gateway_subgraph_bytes_total',
    help: 'Bytes that subgraphs answered',
    labelNames: ['service'],
    registers,
  });
  const retries = new Counter({
    name: 'onewindow_gateway_subgraph_retries_total',
    help: 'Reads that were sent again',
    labelNames: ['service'],
    registers,
  });
  const breaker = new Gauge({
    name: 'onewindow_gateway_breaker_state',
    help: 'Circuit breaker of a subgraph: 1 for the state that it is in',
    labelNames: ['service', 'state'],
    aggregator: 'max',
    registers,
  });
  return {
    subgraphCalled(call: SubgraphCall) {
      const { service, kind, outcome } = call;
      seconds.observe({ service, kind, outcome }, call.milliseconds / 1000);
      if (call.bytes > 0) bytes.inc({ service }, call.bytes);
      if (call.retries > 0) retries.inc({ service }, call.retries);
    },
    breakerMoved(service, now) {
      for (const state of BREAKER) breaker.set({ service, state }, state === now ? 1 : 0);
    },
  };
}

function ownMetrics(registry: Registry): Pick<GatewayObserver, 'supergraphOffered' | 'cacheAsked' | 'cacheFilled' | 'routeAnswered'> {
  const registers = [registry];
  const caches = new Counter({
    name: 'onewindow_gateway_cache_requests_total',
    help: 'Questions to a cache, by whether it had the answer (hit, miss), and what it took in (store)',
    labelNames: ['cache', 'result'],
    registers,
  });
  const offers = new Counter({
    name: 'onewindow_gateway_supergraph_offers_total',
    help: 'Supergraphs that were offered: taken, unchanged, refused',
    labelNames: ['outcome'],
    registers,
  });
  const serving = new Gauge({
    name: 'onewindow_gateway_supergraph_info',
    help: '1 for the hash of the supergraph that serves',
    labelNames: ['hash'],
    aggregator: 'max',
    registers,
  });
  const routes = new Histogram({
    name: 'onewindow_gateway_route_seconds',
    help: 'Requests to other paths than the graph, by pattern and status',
    labelNames: ['route', 'status'],
    buckets: SECONDS,
    registers,
  });
  return {
    cacheAsked: (cache, hit) => caches.inc({ cache, result: hit ? 'hit' : 'miss' }),
    cacheFilled: (cache) => caches.inc({ cache, result: 'store' }),
    supergraphOffered({ hash, outcome }) {
      offers.inc({ outcome });
      if (outcome !== 'taken') return;
      serving.reset();
      serving.set({ hash: hash.slice(0, 12) }, 1);
    },
    routeAnswered: ({ route, status, milliseconds }) => routes.observe({ route, status }, milliseconds / 1000),
  };
}
