import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Language, Message } from '../errors/message.js';
import type { GraphAnswer, GraphRequest } from '../operations/graph-request.js';
import type { RequestWatch } from '../telemetry/request.watch.js';
import { acceptedMedia } from './accepted-media.js';
import { mayBeCrossSite } from './cross-site.js';
import { bodyFaults, errorAnswer, methodNotAllowed } from './error-answer.js';
import { type ParamsFault, paramsInBody, paramsInSearch } from './graphql-params.js';
import { parseJson, readJsonBody } from './read-body.js';
import type { RouteAnswer } from './route.js';
import { sendAnswer } from './send-answer.js';

export interface GraphqlRouteOptions {
  /** Bytes of a request body. */
  readonly bodyLimit: number;
  readonly language: Language;
  readonly watch: RequestWatch;
  readonly answer: (request: GraphRequest) => Promise<GraphAnswer>;
}

/** Answers one HTTP request to `/graphql`, by GraphQL over HTTP. */
export async function answerGraphql(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  options: GraphqlRouteOptions,
): Promise<void> {
  const media = acceptedMedia(request.headers.accept);
  if (!media) return refuse(response, errorAnswer(406, 'NOT_ACCEPTABLE', notAcceptable, options.language), options);
  const asked = await graphRequestIn(request, url, options);
  if ('body' in asked) return refuse(response, asked, options);
  if ('wrong' in asked) return refuse(response, errorAnswer(400, 'BAD_REQUEST', asked.wrong, options.language), options);
  const { requestError, text, headers, outcome, code, ...answer } = await options.answer(asked);
  options.watch.outcome(outcome, code);
  const status = requestError && media.legacy ? 200 : answer.status;
  sendAnswer(response, { status, headers: { ...headers, 'content-type': media.type }, body: text });
}

function refuse(response: ServerResponse, answer: RouteAnswer, { watch }: GraphqlRouteOptions): void {
  watch.outcome('refused', answer.code);
  sendAnswer(response, answer);
}

async function graphRequestIn(
  request: IncomingMessage,
  url: URL,
  options: GraphqlRouteOptions,
): Promise<GraphRequest | ParamsFault | RouteAnswer> {
  if (request.method === 'POST') {
    const body = await readJsonBody(request, options.bodyLimit);
    return 'fault' in body ? faultAnswer(body.fault, options.language) : paramsInBody(body.json);
  }
  if (request.method !== 'GET') return errorAnswer(405, 'BAD_REQUEST', methodNotAllowed, options.language, { allow: 'GET, POST' });
  if (mayBeCrossSite(request.headers)) return errorAnswer(400, 'BAD_REQUEST', crossSite, options.language);
  return paramsInSearch(url.searchParams, parseJson);
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
