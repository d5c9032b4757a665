import type { FinishedRequest } from './observer.js';

/** Makes the spans of requests. Where nobody has configured a collector there is none of this, and nothing is made. */
export interface Tracing {
  /** @param traceparent as the client sent it */
  begin(traceparent: string | string[] | undefined): RequestTrace;
  /** Sends what is still held, and ends. */
  close(): Promise<void>;
}

export interface RequestTrace {
  readonly traceId: string;
  /** A part of the request that has ended; both of `performance.now()`. */
  phase(name: string, began: number, ended: number): void;
  fetch(service: string, kind: 'query' | 'mutation'): FetchTrace;
  end(request: FinishedRequest): void;
}

export interface FetchTrace {
  /** W3C trace context for the subgraph. */
  readonly traceparent: string;
  end(outcome: string): void;
}
