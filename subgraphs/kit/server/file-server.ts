import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Subgraph } from './subgraph.js';

/** Bytes of a refused body that are still taken and thrown away, so that a client that goes on sending reads the answer. */
const COURTESY = 64 * 1024 * 1024;

/** Carries a request about a file, or a partner's report, over HTTP: streams in both directions, each no faster than the slower side. */
export async function answerFile(subgraph: Subgraph, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://subgraph');
  const hook = url.pathname.startsWith('/hooks');
  const { status, headers, body } = await subgraph[hook ? 'answerHook' : 'answerFile']({
    method: request.method ?? 'GET',
    path: url.pathname.replace(/^\/(?:files|hooks)/, ''),
    query: url.searchParams,
    headers: request.headers as Record<string, string | undefined>,
    body: request,
  });
  response.writeHead(status, { 'x-content-type-options': 'nosniff', ...headers });
  if (typeof body === 'string') response.end(body);
  else await pipeline(body, response);
  discardRest(request);
}

function discardRest(request: IncomingMessage): void {
  if (request.complete) return;
  let left = COURTESY;
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.destroy();
  });
  request.on('error', () => undefined);
  request.resume();
}
