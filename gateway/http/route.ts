import type { IncomingHttpHeaders } from 'node:http';

export interface RouteRequest {
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
}

/** A string or buffer goes out as it is (give its content type in `headers`); anything else goes out as JSON. */
export interface RouteAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Public code, where it is a refusal. */
  readonly code?: string;
}

/** One path that is read by GET (or HEAD) beside the graph itself. */
export interface Route {
  /** Exact path, e.g. `/demo/personas`. */
  readonly path: string;
  handle(request: RouteRequest): RouteAnswer | Promise<RouteAnswer>;
}
