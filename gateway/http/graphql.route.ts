import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { Language } from '../errors/message.js';
import type { RequestContext } from '../execution/request-context.js';
import { bodyFaults, errorAnswer, methodNotAllowed } from './error-answer.js';
import { readJsonBody } from './read-body.js';
import type { RouteAnswer } from './route.js';
import { sendAnswer } from './send-answer.js';

export interface GraphqlRouteOptions {
  /** Bytes of a request body. */
  readonly bodyLimit: number;
  readonly language: Language;
  /** Chooses the server and opens the request's context, which is refused with what that throws; `run` answers with the two. */
  readonly execute: (query: string | undefined, run: RunOperation) => Promise<RouteAnswer>;
}

export type RunOperation = (server: ApolloServer<RequestContext>, context: () => Promise<RequestContext>) => Promise<RouteAnswer>;

/** Answers one HTTP request to `/graphql`, by GraphQL over HTTP. */
export async function answerGraphql(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  options: GraphqlRouteOptions,
): Promise<void> {
  const { method = '' } = request;
  if (method !== 'GET' && method !== 'POST') {
    return sendAnswer(response, errorAnswer(405, 'BAD_REQUEST', methodNotAllowed, options.language, { allow: 'GET, POST' }));
  }
  const body = method === 'POST' ? await readJsonBody(request, options.bodyLimit) : { json: undefined };
  if ('fault' in body) return sendAnswer(response, faultAnswer(body.fault, options.language));
  const httpGraphQLRequest = { method, headers: headerMap(request), search: url.search, body: body.json };
  const query = method === 'GET' ? queryInSearch(url) : queryInBody(body.json);
  const answer = await options.execute(query, async (server, context) =>
    answerOf(await server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context })),
  );
  sendAnswer(response, answer);
}

/** Exactly the text that Apollo Server will execute: it refuses a `query` that is given twice, or is no string. */
function queryInSearch({ searchParams }: URL): string | undefined {
  return searchParams.get('query') ?? undefined;
}

function queryInBody(body: unknown): string | undefined {
  const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : undefined;
  return typeof query === 'string' ? query : undefined;
}

/** What is left of a body that was too large is not read: the connection ends with the answer. */
function faultAnswer(status: 400 | 413 | 415 | 422, language: Language): RouteAnswer {
  const { code, message } = bodyFaults[status];
  return errorAnswer(status, code, message, language, status === 400 || status === 422 ? undefined : { connection: 'close' });
}

function headerMap({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

async function answerOf({ status = 200, headers, body }: HTTPGraphQLResponse): Promise<RouteAnswer> {
  const parts: string[] = [];
  if (body.kind === 'complete') parts.push(body.string);
  else for await (const part of body.asyncIterator) parts.push(part);
  return { status, headers: Object.fromEntries(headers), body: parts.join('') };
}
