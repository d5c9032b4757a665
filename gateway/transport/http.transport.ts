import { type Dispatcher, errors, Pool } from 'undici';
import { fileCarrier } from './file.exchange.js';
import { SubgraphFault, type SubgraphFaultReason } from './subgraph.fault.js';
import type { SubgraphAnswer, SubgraphTransport } from './subgraph.transport.js';

export interface HttpTransportOptions {
  /** Milliseconds for one call, from sending to the last byte. Default 10 000. */
  readonly timeout?: number;
  /** Bytes of an answer. Default 10 MiB. */
  readonly maxResponseSize?: number;
  /** Sockets to the subgraph at once; further calls wait. Default 64. */
  readonly connections?: number;
}

/** A subgraph over HTTP: one pool of kept-alive connections, no redirects, everything bounded. */
export function httpTransport(url: string, options: HttpTransportOptions = {}): SubgraphTransport {
  const { timeout = 10_000, maxResponseSize = 10 * 1024 * 1024, connections = 64 } = options;
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, { connections, maxResponseSize, headersTimeout: timeout, bodyTimeout: timeout });
  const files = fileCarrier(origin);
  return {
    exchange: (request) => files.exchange(request),
    async send(request) {
      try {
        const response = await pool.request({
          method: 'POST',
          path: pathname + search,
          headers: { ...request.headers, 'content-type': 'application/json', accept: 'application/json' },
          body: request.body,
          signal: AbortSignal.timeout(timeout),
        });
        return await answerOf(response);
      } catch (error) {
        throw error instanceof SubgraphFault ? error : new SubgraphFault(reasonOf(error), `No answer from ${url}`, { cause: error });
      }
    },
    close: async () => {
      await Promise.all([pool.close(), files.close()]);
    },
  };
}

async function answerOf(response: Dispatcher.ResponseData): Promise<SubgraphAnswer> {
  const text = await response.body.text();
  try {
    return { status: response.statusCode, body: JSON.parse(text) };
  } catch (cause) {
    if (response.statusCode !== 200) return { status: response.statusCode, body: null };
    throw new SubgraphFault('INVALID_ANSWER', 'The answer is not JSON', { cause });
  }
}

function reasonOf(error: unknown): SubgraphFaultReason {
  if (error instanceof errors.ResponseExceededMaxSizeError) return 'TOO_LARGE';
  if (error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError) return 'TIMEOUT';
  // What AbortSignal.timeout() throws is known by its name alone.
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'TimeoutError' ? 'TIMEOUT' : 'UNREACHABLE';
}
