import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Arrival } from '../arrival.js';
import type { Language, Message } from '../errors/message.js';
import { publicError } from '../errors/public-error.js';
import type { GraphRequest } from '../operations/graph-request.js';
import type { RequestPipeline } from '../request-pipeline.js';
import type { RequestWatch, Telemetry } from '../telemetry/request.watch.js';
import { acceptedMedia } from './accepted-media.js';
import type { CrossOrigins } from './cors.js';
import { mayBeCrossSite } from './cross-site.js';
import { bodyFaults, errorAnswer, methodNotAllowed, trafficAnswer } from './error-answer.js';
import { type ParamsFault, paramsInBody, paramsInSearch } from './graphql-params.js';
import type { Hurry } from './hurry.js';
import { parseJson, readJsonBody } from './read-body.js';
import type { RouteAnswer } from './route.js';
import { sendGraphAnswer } from './send-graph-answer.js';

export interface GraphqlRouteOptions {
  /** Bytes of a request body. */
  readonly bodyLimit: number;
  readonly pipeline: RequestPipeline;
  readonly telemetry: Telemetry;
  readonly origins: CrossOrigins;
  readonly hurry: Hurry;
  readonly state: { readonly closing: boolean };
}

export type GraphqlRoute = (request: IncomingMessage, response: ServerResponse, arrival: Arrival) => Promise<void>;

const METHODS = 'GET, POST';
const JSON_TYPE = 'application/json; charset=utf-8';

/** Answers requests to `/graphql`, by GraphQL over HTTP. */
export function graphqlRoute(options: GraphqlRouteOptions): GraphqlRoute {
  const { pipeline, telemetry, origins, hurry, state } = options;
  return async (request, response, arrival) => {
    const watch = telemetry.watch(arrival.requestId, request.headers);
    response.once('close', () => {
      hurry.come(request);
      arrival.passage.leave();
      // A client that has gone before its answer has no status: 499, as proxies call it.
      watch.finished(response.headersSent ? response.statusCode : 499);
    });
    const send = (status: number, text: string | Buffer, contentType: string, headers?: Readonly<Record<string, string>>) => {
      if (response.destroyed || response.headersSent) return;
      const shared = origins.headersFor(request.headers.origin);
      // A kept-alive connection would hold up the closing of the server.
      const others = state.closing ? { ...shared, ...headers, connection: 'close' } : headers ? { ...shared, ...headers } : shared;
      sendGraphAnswer(response, status, text, { requestId: arrival.requestId, contentType, others });
    };
    const sendRoute = ({ status, code, headers, body }: RouteAnswer) => {
      if (code !== undefined) watch.outcome('refused', code);
      send(status, typeof body === 'string' ? body : JSON.stringify(body), JSON_TYPE, headers);
    };
    try {
      if (request.method === 'OPTIONS') return sendRoute(origins.preflight(request.headers, METHODS));
      const media = acceptedMedia(request.headers.accept);
      if (!media) return sendRoute(errorAnswer(406, 'NOT_ACCEPTABLE', notAcceptable, arrival.language));
      const entering = arrival.passage.enter();
      const busy = entering && (await entering);
      if (busy) return sendRoute(trafficAnswer(busy, arrival.language));
      const asked = await graphRequestIn(request, response, arrival.language, options);
      if ('body' in asked) return sendRoute(asked);
      if ('wrong' in asked) return sendRoute(errorAnswer(400, 'BAD_REQUEST', asked.wrong, arrival.language));
      const answer = await pipeline(asked, arrival, watch);
      watch.outcome(answer.outcome, answer.code);
      send(answer.requestError && media.legacy ? 200 : answer.status, answer.text, media.type, answer.headers);
    } catch (error) {
      fail(request, error, arrival, watch, send);
    }
  };
}

/** A client that went away while it was sending is no fault of ours. */
function fail(
  request: IncomingMessage,
  error: unknown,
  { logger, language }: Arrival,
  watch: RequestWatch,
  send: (status: number, text: string, contentType: string) => void,
): void {
  if (request.destroyed && !request.complete) return;
  const masked = publicError(error, logger, language);
  watch.outcome('failed', 'INTERNAL_SERVER_ERROR');
  send(500, JSON.stringify({ errors: [masked.toJSON()] }), JSON_TYPE);
}

async function graphRequestIn(
  request: IncomingMessage,
  response: ServerResponse,
  language: Language,
  { bodyLimit, hurry }: GraphqlRouteOptions,
): Promise<GraphRequest | ParamsFault | RouteAnswer> {
  if (request.method === 'POST') {
    hurry.begin(request, response);
    const body = await readJsonBody(request, bodyLimit);
    hurry.come(request);
    return 'fault' in body ? faultAnswer(body.fault, language) : paramsInBody(body.json);
  }
  if (request.method !== 'GET') return errorAnswer(405, 'BAD_REQUEST', methodNotAllowed, language, { allow: METHODS });
  if (mayBeCrossSite(request.headers)) return errorAnswer(400, 'BAD_REQUEST', crossSite, language);
  return paramsInSearch(searchOf(request.url ?? ''), parseJson);
}

function searchOf(url: string): URLSearchParams {
  const mark = url.indexOf('?');
  return new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1));
}

/** What is left of a body that was too large is not read: the connection ends with the answer. */
function faultAnswer(status: 400 | 413 | 415 | 422, language: Language): RouteAnswer {
  const { code, message } = bodyFaults[status];
  return errorAnswer(status, code, message, language, status === 400 || status === 422 ? undefined : { connection: 'close' });
}

const notAcceptable: Message = {
  zh: '本接口只以 application/graphql-response+json 或 application/json（UTF-8 编码）答复，请调整 Accept 请求头。',
  en: 'The graph answers in application/graphql-response+json or application/json in UTF-8. Accept one of them.',
};

const crossSite: Message = {
  zh: '以 GET 方式查询时须带请求头 apollo-require-preflight（任意值），以防其他网站冒用浏览器发起请求。',
  en: 'A query by GET needs the header apollo-require-preflight (any value), so that no other site can make a browser send it.',
};
