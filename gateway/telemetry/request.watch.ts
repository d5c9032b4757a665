import type { IncomingHttpHeaders } from 'node:http';
import { BoundedNames } from './bounded-names.js';
import { type FetchTiming, type FinishedRequest, type GatewayObserver, noObserver, type RequestOutcome } from './observer.js';
import type { OperationFacts } from './operation-facts.js';
import type { FetchTrace, RequestTrace, Tracing } from './tracing.js';

export interface TelemetryOptions {
  readonly observer?: GatewayObserver;
  readonly tracing?: Tracing;
  /** Names of clients that are told apart; without them, the first hundred that are seen. */
  readonly clients?: readonly string[];
  /** Operations that are told apart by name beyond the registered ones; the rest is `other`. Default 200. */
  readonly operations?: number;
}

/** What watches a gateway: events of its own go to `observer`, and each request has a watch. */
export interface Telemetry {
  readonly observer: GatewayObserver;
  watch(requestId: string, headers: IncomingHttpHeaders): RequestWatch;
}

/** One call to a subgraph on its way. */
export interface FetchWatch {
  /** To be sent with the call as the header `traceparent`, where the request is traced. */
  readonly traceparent: string | undefined;
  /** @param outcome `OK`, or the reason of the SubgraphFault */
  ended(outcome: string): void;
}

/** Follows one request to the graph from its headers to its end. */
export class RequestWatch {
  readonly #fetches: FetchTiming[] = [];
  readonly #began = performance.now();
  readonly #trace: RequestTrace | undefined;
  #operation: OperationFacts | undefined;
  #planCached: boolean | undefined;
  #outcome: RequestOutcome | undefined;
  #code: string | undefined;
  #estimatedCost: number | undefined;
  #actualCost: number | undefined;
  #finished = false;

  constructor(
    readonly requestId: string,
    readonly client: string,
    readonly nameOf: (operation: OperationFacts | undefined) => string,
    readonly observer: GatewayObserver,
    trace: RequestTrace | undefined,
  ) {
    this.#trace = trace;
    observer.requestBegan();
  }

  /** For the request's lines in the log. */
  get traceId(): string | undefined {
    return this.#trace?.traceId;
  }

  /** The request's operation is known. @param prepared whether it stood ready */
  operation(facts: OperationFacts, prepared: boolean): void {
    this.#operation = facts;
    this.observer.cacheAsked('operation', prepared);
  }

  /** The plan stood ready, or was made since `began` (of `performance.now()`). */
  planned(cached: boolean, began?: number): void {
    this.#planCached = cached;
    this.observer.cacheAsked('plan', cached);
    if (!cached && began !== undefined) this.#trace?.phase('plan', began, performance.now());
  }

  fetch(service: string, kind: 'query' | 'mutation'): FetchWatch {
    const began = performance.now() - this.#began;
    const trace: FetchTrace | undefined = this.#trace?.fetch(service, kind);
    return {
      traceparent: trace?.traceparent,
      ended: (outcome) => {
        this.#fetches.push({ service, began, ended: performance.now() - this.#began, outcome });
        trace?.end(outcome);
      },
    };
  }

  cost(estimated: number, actual?: number): void {
    this.#estimatedCost = estimated;
    this.#actualCost = actual;
  }

  /**
   * How it ended, as far as GraphQL goes.
   * @param code the public code of the refusal, or of the first error
   */
  outcome(outcome: RequestOutcome, code?: string): void {
    this.#outcome = outcome;
    this.#code = code;
  }

  /** The answer has gone, or its client has. Said twice, the first counts. */
  finished(status: number): void {
    if (this.#finished) return;
    this.#finished = true;
    const request: FinishedRequest = {
      requestId: this.requestId,
      traceId: this.traceId,
      client: this.client,
      operation: this.#operation,
      operationName: this.nameOf(this.#operation),
      outcome: this.#outcome ?? outcomeOf(status),
      code: this.#code ?? (status >= 500 ? 'INTERNAL_SERVER_ERROR' : undefined),
      status,
      milliseconds: performance.now() - this.#began,
      planCached: this.#planCached,
      estimatedCost: this.#estimatedCost,
      actualCost: this.#actualCost,
      fetches: this.#fetches,
    };
    this.#trace?.end(request);
    this.observer.requestFinished(request);
  }
}

/** Watches every request for the observer, and traces it where tracing is on. */
export function openTelemetry({ observer = noObserver, tracing, clients, operations = 200 }: TelemetryOptions = {}): Telemetry {
  const names = new BoundedNames(clients);
  const nameOf = operationNames(operations);
  return {
    observer,
    watch: (requestId, headers) =>
      new RequestWatch(requestId, names.of(clientName(headers)), nameOf, observer, tracing?.begin(headers.traceparent)),
  };
}

function outcomeOf(status: number): RequestOutcome {
  if (status < 400) return 'ok';
  return status < 500 ? 'refused' : 'failed';
}

/** Looked up once for each prepared operation. */
function operationNames(capacity: number): (operation: OperationFacts | undefined) => string {
  const names = new BoundedNames(undefined, capacity);
  const known = new WeakMap<OperationFacts, string>();
  return (operation) => {
    if (operation === undefined) return 'unknown';
    const name = known.get(operation) ?? (operation.registered ? (operation.name ?? 'none') : names.of(operation.name));
    known.set(operation, name);
    return name;
  };
}

/** The client's own name of itself. Apollo's clients send theirs under another header. */
function clientName(headers: IncomingHttpHeaders): string | undefined {
  const name = headers['x-client-name'] ?? headers['apollographql-client-name'];
  return typeof name === 'string' ? name : undefined;
}
