import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { Arrival } from '../arrival.js';
import { publicError } from '../errors/public-error.js';
import type { Traffic } from '../limits/traffic/traffic.js';
import type { GatewayObserver } from '../telemetry/observer.js';
import type { CrossOrigins } from './cors.js';
import { errorAnswer, methodNotAllowed, notFound, notThisMachine, trafficAnswer } from './error-answer.js';
import type { GraphqlRoute } from './graphql.route.js';
import type { Hurry } from './hurry.js';
import { namesLoopback } from './loopback.js';
import type { Route } from './route.js';
import { sendAnswer } from './send-answer.js';

export interface RequestHandlerOptions {
  readonly routes: readonly Route[];
  readonly graphql: GraphqlRoute;
  readonly files: (request: IncomingMessage, response: ServerResponse, url: URL, arrival: Arrival) => Promise<void>;
  readonly hurry: Hurry;
  readonly traffic: Traffic;
  readonly origins: CrossOrigins;
  readonly observer: GatewayObserver;
  readonly state: { readonly closing: boolean };
  /** Whether nobody is asked who he is. Then a browser of this machine is not let in by a page of elsewhere, whatever name it goes by. */
  readonly isOpen: boolean;
  readonly logger: Logger;
}

/** Sends each request where it belongs. Every answer bears the request's id, and so does its line in the log. */
export function requestHandler(options: RequestHandlerOptions): (request: IncomingMessage, response: ServerResponse) => void {
  const { graphql, logger, traffic, isOpen } = options;
  const others = otherPaths(options);
  return (request, response) => {
    if (isOpen && !namesLoopback(request.headers.host)) return sendAnswer(response, errorAnswer(421, 'BAD_REQUEST', notThisMachine, 'zh'));
    const arrival = new Arrival(request.headers, logger, traffic.open(request));
    const { url = '/' } = request;
    // What is asked most makes no URL.
    if (url === '/graphql' || url.startsWith('/graphql?')) void graphql(request, response, arrival);
    else void others(request, response, arrival);
  };
}

/** Everything but the graph: its pages and files, health, and what the operator adds. */
function otherPaths({ routes, files, hurry, origins, observer, state }: RequestHandlerOptions) {
  const byPath = new Map(routes.map((route) => [route.path, route]));
  return async (request: IncomingMessage, response: ServerResponse, arrival: Arrival): Promise<void> => {
    const started = performance.now();
    response.setHeader('x-request-id', arrival.requestId);
    // A kept-alive connection would hold up the closing of the server.
    response.once('finish', () => state.closing && request.socket.end());
    const url = URL.parse(request.url ?? '/', 'http://gateway') ?? new URL('http://gateway/');
    response.once('close', () => {
      hurry.come(request);
      arrival.passage.leave();
      const milliseconds = performance.now() - started;
      const route = routePattern(url.pathname, byPath);
      observer.routeAnswered({ route, status: response.statusCode, milliseconds });
      const line = { method: request.method, route, status: response.statusCode, milliseconds: Math.round(milliseconds) };
      arrival.logger.info(line, 'answered');
    });
    try {
      // Whether the gateway lives must be told however busy it is.
      const busy = url.pathname.startsWith('/health/') ? null : await arrival.passage.enter();
      if (busy) return sendAnswer(response, trafficAnswer(busy, arrival.language));
      if (url.pathname.startsWith('/files/')) {
        if (request.method === 'OPTIONS') return sendAnswer(response, origins.preflight(request.headers, 'GET, POST'));
        for (const [name, value] of Object.entries(origins.headersFor(request.headers.origin))) response.setHeader(name, value);
        return await files(request, response, url, arrival);
      }
      hurry.begin(request, response);
      if (url.pathname.startsWith('/hooks/')) return await files(request, response, url, arrival);
      await answerRoute(request, response, url, byPath.get(url.pathname), arrival);
    } catch (error) {
      fail(response, error, arrival);
    }
  };
}

async function answerRoute(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  route: Route | undefined,
  { language, passage }: Arrival,
) {
  if (!route) return sendAnswer(response, errorAnswer(404, 'NOT_FOUND', notFound, language));
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return sendAnswer(response, errorAnswer(405, 'BAD_REQUEST', methodNotAllowed, language, { allow: 'GET, HEAD' }));
  }
  const refused = route.path.startsWith('/health/') ? null : await passage.admit(null);
  if (refused) return sendAnswer(response, trafficAnswer(refused, language));
  sendAnswer(response, await route.handle({ query: url.searchParams, headers: request.headers }));
}

/** What a path is called in logs and metrics: never the path itself, which may name a file, or whatever its sender likes. */
function routePattern(path: string, known: ReadonlyMap<string, Route>): string {
  if (known.has(path)) return path;
  const [, place = ''] = /^\/(files|hooks)\//.exec(path) ?? [];
  return place === '' ? 'other' : `/${place}/:subgraph`;
}

/** A client that went away while it was sending is no fault of ours. */
function fail(response: ServerResponse, error: unknown, { logger, language }: Arrival): void {
  if (response.req.destroyed && !response.req.complete) return;
  const masked = publicError(error, logger, language);
  if (response.headersSent) response.destroy();
  else sendAnswer(response, { status: 500, body: { errors: [masked.toJSON()] } });
}
