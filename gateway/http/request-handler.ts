import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { Arrival } from '../arrival.js';
import { publicError } from '../errors/public-error.js';
import type { GatewayObserver } from '../telemetry/observer.js';
import { errorAnswer, methodNotAllowed, notFound } from './error-answer.js';
import { hurry } from './hurry.js';
import type { Route } from './route.js';
import { sendAnswer } from './send-answer.js';

export interface RequestHandlerOptions {
  readonly routes: readonly Route[];
  readonly graphql: (request: IncomingMessage, response: ServerResponse, url: URL, arrival: Arrival) => Promise<void>;
  readonly files: (request: IncomingMessage, response: ServerResponse, url: URL, arrival: Arrival) => Promise<void>;
  readonly observer: GatewayObserver;
  readonly state: { readonly closing: boolean };
  readonly logger: Logger;
}

/** Milliseconds in which everything of a request has come that brings no file. */
const SLOWEST_REQUEST = 30_000;

/** Sends each request where it belongs. Every answer bears the request's id, and so does its line in the log. */
export function requestHandler({ routes, graphql, files, observer, state, logger }: RequestHandlerOptions) {
  const byPath = new Map(routes.map((route) => [route.path, route]));
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const arrival = new Arrival(request.headers, logger);
    const started = performance.now();
    response.setHeader('x-request-id', arrival.requestId);
    // A kept-alive connection would hold up the closing of the server.
    response.once('finish', () => state.closing && request.socket.end());
    const url = URL.parse(request.url ?? '/', 'http://gateway') ?? new URL('http://gateway/');
    // Of requests to the graph their own watch tells.
    if (url.pathname !== '/graphql') {
      response.once('close', () => {
        const milliseconds = performance.now() - started;
        const route = routePattern(url.pathname, byPath);
        observer.routeAnswered({ route, status: response.statusCode, milliseconds });
        const line = { method: request.method, route, status: response.statusCode, milliseconds: Math.round(milliseconds) };
        arrival.logger.info(line, 'answered');
      });
    }
    try {
      if (url.pathname.startsWith('/files/')) return await files(request, response, url, arrival);
      hurry(request, response, SLOWEST_REQUEST);
      if (url.pathname.startsWith('/hooks/')) return await files(request, response, url, arrival);
      if (url.pathname === '/graphql') await graphql(request, response, url, arrival);
      else await answerRoute(request, response, url, byPath.get(url.pathname), arrival);
    } catch (error) {
      fail(response, error, arrival);
    }
  };
}

async function answerRoute(request: IncomingMessage, response: ServerResponse, url: URL, route: Route | undefined, { language }: Arrival) {
  if (!route) return sendAnswer(response, errorAnswer(404, 'NOT_FOUND', notFound, language));
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return sendAnswer(response, errorAnswer(405, 'BAD_REQUEST', methodNotAllowed, language, { allow: 'GET, HEAD' }));
  }
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
