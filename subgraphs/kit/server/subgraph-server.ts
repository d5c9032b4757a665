import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type ExecutionResult, type GraphQLError, getOperationAST, parse } from 'graphql';
import { createHandler, type RequestParams, type Response } from 'graphql-http';
import type { JSONWebKeySet } from 'jose';
import { PASSPORT_HEADER } from '../../../schema/passport.js';
import { SEAL_HEADER } from '../../../schema/seal.js';
import type { SealCheck, SealedBody } from '../identity/seal-check.js';
import { readServiceToken } from '../identity/service-token.js';
import { feedRequest } from '../journal/http-feed.js';
import { localFeed } from '../journal/local-feed.js';
import { RewoundJournalError } from '../journal/read-feed.js';
import { answerFile } from './file-server.js';
import { listenOnSocket, type SocketFile } from './socket-file.js';
import { NO_PASSPORT, type Subgraph } from './subgraph.js';

export interface SubgraphServerOptions {
  readonly port: number;
  readonly host: string;
  /** A Unix domain socket on which it answers too, for a gateway on the same machine. */
  readonly socket?: SocketFile | undefined;
  /** Public keys of the subgraphs that may read this journal, by name (`kid`). */
  readonly serviceKeys: JSONWebKeySet;
  /** By what a call is known as the gateway's own. Without it the passport alone is asked for. Calls in the same process come another way and bear no seal. */
  readonly seals?: SealCheck;
}

export interface RunningServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const BODY_LIMIT = 5 * 1024 * 1024;
/** Milliseconds that a stopping server waits for requests that are being answered. */
const PATIENCE = 10_000;

/** Serves one subgraph over HTTP: `/graphql` for the gateway, `/files` for what it keeps, `/hooks` for partners, `/feed` for other subgraphs, `/health/*` for whoever runs it. */
export async function serveSubgraph(subgraph: Subgraph, options: SubgraphServerOptions): Promise<RunningServer> {
  const stopping = new AbortController();
  const answering = new Set<ServerResponse>();
  const serve = (request: IncomingMessage, response: ServerResponse) => {
    answering.add(response);
    response.once('close', () => answering.delete(response));
    route(subgraph, options, request, response, stopping.signal).catch((error: unknown) => {
      if (request.destroyed && !request.complete) return;
      subgraph.logger.error({ err: error }, 'a request failed');
      if (response.headersSent) response.destroy();
      else send(response, 500, { error: 'internal error' });
    });
  };
  const server = createServer(serve);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const servers = [server];
  if (options.socket !== undefined) {
    const local = createServer(serve);
    await listenOnSocket(local, options.socket).catch((error: unknown) => {
      server.close();
      throw error;
    });
    servers.push(local);
  }
  const address = server.address() as { port: number };
  return {
    url: `http://${options.host}:${address.port}`,
    close: () => {
      for (const response of answering) if (!response.headersSent) response.setHeader('connection', 'close');
      stopping.abort();
      const cutOff = () => {
        for (const each of servers) each.closeAllConnections();
      };
      const overdue = setTimeout(cutOff, PATIENCE);
      const closed = servers.map((each) => new Promise<void>((resolve) => each.close(() => resolve())));
      return Promise.all(closed).then(() => clearTimeout(overdue));
    },
  };
}

async function route(
  subgraph: Subgraph,
  options: SubgraphServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
  stopping: AbortSignal,
): Promise<void> {
  const path = (request.url ?? '/').split('?')[0];
  if (path === '/graphql') return graphql(subgraph, options, request, response);
  if (path === '/feed' && request.method === 'POST') return feed(subgraph, options, request, response, stopping);
  if (path === '/files' || path?.startsWith('/files/') || path?.startsWith('/hooks/')) {
    if (!isSealed(subgraph, options, request, { length: request.headers['content-length'] })) return send(response, 401, NO_PASSPORT);
    return answerFile(subgraph, request, response);
  }
  if (path === '/health/live') return send(response, 200, { status: 'live' });
  if (path === '/health/ready') return ready(subgraph, response);
  return send(response, 404, { error: 'nothing here: POST /graphql' });
}

/** Whether the gateway itself made this call, just now; an unsealed, changed or repeated one is told in the log. */
function isSealed(subgraph: Subgraph, { seals }: SubgraphServerOptions, request: IncomingMessage, body: SealedBody): boolean {
  if (seals === undefined) return true;
  const { method = '', url = '', headers } = request;
  const passport = String(headers[PASSPORT_HEADER] ?? '');
  const fault = seals(headers[SEAL_HEADER] as string | undefined, { method, path: url, passport }, body);
  if (fault !== null) subgraph.logger.warn({ fault, method, path: url.split('?')[0] }, 'seal refused');
  return fault === null;
}

/**
 * Without a good passport 401, before anything else is looked at; without a good seal, before anything is done. Then by GraphQL
 * over HTTP: what it says of methods and statuses holds here, too.
 */
async function graphql(
  subgraph: Subgraph,
  options: SubgraphServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const context = await subgraph.contextOf(request.headers as Record<string, string | undefined>);
  if (context === null) return send(response, 401, NO_PASSPORT);
  const { method = '', url = '/graphql', headers } = request;
  const body = method === 'POST' ? await readBody(request) : '';
  if (body === null) return tooLarge(response);
  if (!isSealed(subgraph, options, request, { text: body })) return send(response, 401, NO_PASSPORT);
  const handler = createHandler({
    onSubscribe: async (_request, params) =>
      method === 'GET' && changes(params) ? USE_POST : answerOf(await subgraph.run(params, context)),
  });
  const [text, init] = await handler({ url, method, headers, body, raw: request, context: undefined });
  response.writeHead(init.status, init.statusText, init.headers).end(text);
}

const USE_POST: Response = [
  JSON.stringify({ errors: [{ message: 'Use POST for whatever is no query' }] }),
  { status: 405, statusText: 'Method Not Allowed', headers: { allow: 'POST', 'content-type': 'application/json; charset=utf-8' } },
];

/** Whether it is anything but a read. What cannot be read at all is left to whoever executes it. */
function changes({ query, operationName }: RequestParams): boolean {
  try {
    const operation = getOperationAST(parse(query, { noLocation: true, maxTokens: 50_000 }), operationName);
    return operation != null && operation.operation !== 'query';
  } catch {
    return false;
  }
}

/** Errors alone, so that they are told by the status, where nothing was executed. */
function answerOf(result: ExecutionResult): ExecutionResult | readonly GraphQLError[] {
  return result.data === undefined && result.errors !== undefined ? result.errors : result;
}

async function feed(
  subgraph: Subgraph,
  options: SubgraphServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
  stopping: AbortSignal,
): Promise<void> {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const reader = await readerOf(token, subgraph, options);
  if (reader === null) return send(response, 401, { error: 'a token of a subgraph of this hall is needed' });
  const body = await readBody(request);
  if (body === null) return tooLarge(response);
  const parsed = feedRequest.safeParse(parseJson(body));
  if (!parsed.success) return send(response, 400, { error: parsed.error.message });
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const { after, limit, wait } = parsed.data;
  try {
    send(
      response,
      200,
      await localFeed(subgraph.store, reader).read(after, { limit, wait, signal: AbortSignal.any([gone.signal, stopping]) }),
    );
  } catch (error) {
    if (!(error instanceof RewoundJournalError)) throw error;
    send(response, 409, { error: error.message });
  }
}

async function readerOf(token: string | undefined, subgraph: Subgraph, options: SubgraphServerOptions): Promise<string | null> {
  if (token === undefined) return null;
  return readServiceToken(token, subgraph.definition.name, options.serviceKeys, subgraph.store.clock()).catch(() => null);
}

/** Ready when the database answers; a journal that cannot be followed is told, not hidden. */
async function ready(subgraph: Subgraph, response: ServerResponse): Promise<void> {
  const feeds = subgraph.consumers.map((consumer) => consumer.state);
  try {
    await subgraph.store.orm.em.getConnection().execute('select 1');
    send(response, 200, { status: 'ready', feeds });
  } catch {
    send(response, 503, { status: 'the database does not answer', feeds });
  }
}

/** The body as text; null when it is larger than allowed, and then the rest is not read. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function tooLarge(response: ServerResponse): void {
  response.setHeader('connection', 'close');
  send(response, 413, { errors: [{ message: 'The request is too large' }] });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'x-content-type-options': 'nosniff',
  });
  response.end(text);
}
