import { Pool } from 'undici';
import { PASSPORT_HEADER } from '../../schema/passport.js';
import { SEAL_HEADER } from '../../schema/seal.js';
import type { CallSeal } from './call.seal.js';
import { fileCarrier } from './file.exchange.js';
import { HttpCall } from './http.call.js';
import { subgraphAddress } from './subgraph.address.js';
import { SubgraphFault } from './subgraph.fault.js';
import type { SubgraphAnswer, SubgraphRequest, SubgraphTransport } from './subgraph.transport.js';

export interface HttpTransportOptions {
  /** Milliseconds for one call, from sending to the last byte, where nobody else bounds it. Default 10 000. */
  readonly timeout?: number;
  /** Bytes of an answer. Default 10 MiB. */
  readonly maxResponseSize?: number;
  /** Sockets to the subgraph at once; further calls wait. Default 64. */
  readonly connections?: number;
  /** Binds each call to this gateway, to its caller and to its body. */
  readonly seal?: CallSeal;
}

const CONSTANT_HEADERS = ['content-type', 'application/json', 'accept', 'application/graphql-response+json, application/json'];

/**
 * A subgraph over HTTP, or a Unix domain socket (`unix:/run/tax.sock:/graphql`): one pool of kept-alive connections, no redirects, no
 * compression, everything bounded.
 */
export function httpTransport(url: string, options: HttpTransportOptions = {}): SubgraphTransport {
  const { timeout = 10_000, maxResponseSize = 10 * 1024 * 1024, connections = 64, seal } = options;
  const { origin, path, socketPath } = subgraphAddress(url);
  const connect = socketPath === undefined ? {} : { socketPath };
  // Times are kept here, one timer a call: the pool's own would be two more.
  const pool = new Pool(origin, { ...connect, connections, headersTimeout: 0, bodyTimeout: 0, connectTimeout: timeout, allowH2: false });
  const files = fileCarrier(origin, { socketPath, seal });
  return {
    exchange: (request) => files.exchange(request),
    send: (request, hold) =>
      new Promise((resolve, reject) => {
        const call =
          hold === undefined ? bounded(timeout, maxResponseSize, resolve, reject) : new HttpCall(maxResponseSize, resolve, reject);
        if (hold !== undefined) hold.end = (fault) => call.end(fault);
        pool.dispatch({ method: 'POST', path, headers: headersOf(request, path, seal), body: request.body }, call);
      }),
    close: async () => {
      await Promise.all([pool.close(), files.close()]);
    },
  };
}

function headersOf(request: SubgraphRequest, path: string, seal: CallSeal | undefined): string[] {
  const headers = [...CONSTANT_HEADERS];
  for (const name in request.headers) headers.push(name, request.headers[name] as string);
  if (seal === undefined) return headers;
  const call = { method: 'POST', path, passport: request.headers[PASSPORT_HEADER] ?? '' };
  headers.push(SEAL_HEADER, seal.ofBody(call, request.body));
  return headers;
}

function bounded(
  timeout: number,
  most: number,
  resolve: (answer: SubgraphAnswer) => void,
  reject: (fault: SubgraphFault) => void,
): HttpCall {
  const timer = setTimeout(() => call.end(new SubgraphFault('TIMEOUT', `No answer within ${timeout} ms`)), timeout);
  const call = new HttpCall(
    most,
    (answer) => {
      clearTimeout(timer);
      resolve(answer);
    },
    (fault) => {
      clearTimeout(timer);
      reject(fault);
    },
  );
  return call;
}
