import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Arrival } from '../arrival.js';
import type { Message } from '../errors/message.js';
import { PublicError } from '../errors/public-error.js';
import type { RequestContext } from '../execution/request-context.js';
import { subgraphHeaders } from '../execution/subgraph-headers.js';
import { SubgraphFault } from '../transport/subgraph.fault.js';
import type { FileExchanged, SubgraphTransport } from '../transport/subgraph.transport.js';
import { errorAnswer, methodNotAllowed, notFound } from './error-answer.js';
import { securityHeaders } from './security-headers.js';
import { sendAnswer } from './send-answer.js';

export interface FilesRouteOptions {
  /** Lets the request in, as one to the graph. @throws PublicError */
  readonly enter: () => Promise<RequestContext>;
  readonly lines: ReadonlyMap<string, Pick<SubgraphTransport, 'exchange'>>;
  readonly arrival: Arrival;
  /** Told when a subgraph has taken something, before the client is. */
  readonly wrote: () => void;
}

const PATH = /^\/(files|hooks)\/([a-z][a-z0-9-]{0,60})((?:\/[\w-]{1,80}){0,3})$/;
const METHODS = { files: ['GET', 'POST'], hooks: ['POST'] };
/** What a subgraph is told of the client's request: what describes the body, and no more. */
const TOLD = ['content-type', 'content-length'] as const;
/** And by what a partner proves that a report is its own. */
const SIGNED = ['x-onewindow-timestamp', 'x-onewindow-signature'] as const;
/** What a client is told of a subgraph's answer. */
const PASSED_ON = ['content-type', 'content-length', 'content-disposition', 'repr-digest', 'allow', 'retry-after'];
/** Milliseconds without a byte after which a connection that carries a file is cut. */
const IDLE = 30_000;
/** Bytes of a refused body that are still taken and thrown away, so that a client that goes on sending reads the answer. */
const COURTESY = 64 * 1024 * 1024;

const unavailable: Message = { zh: '该部门的系统暂时无法连接，请稍后再试。', en: 'That subgraph cannot be reached. Try again later.' };

/**
 * Carries files between clients and the subgraph that keeps them: `/files/<subgraph>/…` there is `/files/…`; and so partners' signed
 * reports, `/hooks/<subgraph>/…`. The gateway
 * says who asks and streams, no faster than the slower side; what may come in and go out is the subgraph's to decide.
 */
export async function answerFiles(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  { enter, lines, arrival, wrote }: FilesRouteOptions,
): Promise<void> {
  const { language } = arrival;
  const [, place, name = '', path = ''] = PATH.exec(url.pathname) ?? [];
  const below = place === 'hooks' ? 'hooks' : 'files';
  const methods = METHODS[below];
  const way = lines.get(name);
  if (way?.exchange === undefined) return sendAnswer(response, errorAnswer(404, 'NOT_FOUND', notFound, language));
  if (!methods.includes(request.method ?? ''))
    return sendAnswer(response, errorAnswer(405, 'BAD_REQUEST', methodNotAllowed, language, { allow: methods.join(', ') }));
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  cutWhenIdle(request, response);
  try {
    const context = await enter();
    const answer = await way.exchange({
      below,
      method: request.method ?? 'GET',
      path: path + url.search,
      headers: { ...subgraphHeaders(context), ...described(request, below === 'hooks' ? [...TOLD, ...SIGNED] : TOLD) },
      body: request,
      signal: gone.signal,
    });
    if (request.method === 'POST') wrote();
    await passOn(answer, response);
  } catch (error) {
    refuse(response, error, arrival);
  }
  discardRest(request);
}

/** The connection goes on to other requests afterwards: the server's own limit for an idle one, set anew with the answer, must stand. */
function cutWhenIdle({ socket }: IncomingMessage, response: ServerResponse): void {
  const cut = (): void => void socket.destroy();
  socket.setTimeout(IDLE, cut);
  response.once('close', () => socket.off('timeout', cut));
}

function described({ headers }: IncomingMessage, told: readonly string[]): Record<string, string> {
  return Object.fromEntries(told.flatMap((name) => (typeof headers[name] === 'string' ? [[name, headers[name]]] : [])));
}

async function passOn({ status, headers, body }: FileExchanged, response: ServerResponse): Promise<void> {
  const passed = PASSED_ON.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]] as const]));
  // Whatever a file says that it is, no browser shows it as a page of this origin.
  const csp = "default-src 'none'; sandbox; frame-ancestors 'none'";
  response.writeHead(status, {
    ...securityHeaders,
    'content-security-policy': csp,
    'cache-control': 'no-store',
    ...Object.fromEntries(passed),
  });
  await pipeline(typeof body === 'string' ? Readable.from([body]) : body, response);
}

/** @throws what is neither a refusal nor a fault of the subgraph. */
function refuse(response: ServerResponse, error: unknown, { logger, language }: Arrival): void {
  if (response.destroyed || response.headersSent) {
    response.destroy();
  } else if (error instanceof PublicError) {
    const { http, ...extensions } = error.extensions as { http?: { status: number; headers?: Readonly<Record<string, string>> } };
    const body = { errors: [{ message: error.message, extensions }] };
    sendAnswer(response, { status: http?.status ?? 400, headers: http?.headers, body });
  } else if (error instanceof SubgraphFault) {
    logger.error({ err: error }, 'subgraph unavailable');
    sendAnswer(response, errorAnswer(503, 'SUBGRAPH_UNAVAILABLE', unavailable, language));
  } else throw error;
}

function discardRest(request: IncomingMessage): void {
  if (request.complete || request.destroyed) return;
  let left = COURTESY;
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.destroy();
  });
  request.on('error', () => undefined);
  request.resume();
}
