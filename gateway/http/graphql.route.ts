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
  readonly answer: (request: GraphRequest) => Promise<GraphAnswer>;
  readonly watch: RequestWatch;
}

/** Answers one HTTP request to `/graphql`, by GraphQL over HTTP. */
export async function answerGraphql(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  options: GraphqlRouteOptions,
): Promise<void> {
  const refuse = (answer: RouteAnswer) => {
    options.watch.outcome('refused', (answer.body as ErrorBody).errors[0]?.extensions.code);
    sendAnswer(response, answer);
  };
  const media = acceptedMedia(request.headers.accept);
  if (!media) return refuse(errorAnswer(406, 'NOT_ACCEPTABLE', notAcceptable, options.language));
  const asked = await graphRequestIn(request, url, options);
  if ('body' in asked) return refuse(asked);
  if ('wrong' in asked) return refuse(errorAnswer(400, 'BAD_REQUEST', asked.wrong, options.language));
  const { status, requestError, text, headers } = await options.answer(asked);
  sendAnswer(response, {
    status: requestError && media.legacy ? 200 : status,
    headers: { ...headers, 'content-type': media.type },
    body: text,
  });
}

/** As `errorAnswer` makes it. */
interface ErrorBody {
  readonly errors: readonly { readonly extensions: { readonly code: string } }[];
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
