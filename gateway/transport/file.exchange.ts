import type { Readable } from 'node:stream';
import { Pool } from 'undici';
import { PASSPORT_HEADER } from '../../schema/passport.js';
import { SEAL_HEADER } from '../../schema/seal.js';
import type { CallSeal } from './call.seal.js';
import { SubgraphFault } from './subgraph.fault.js';
import type { FileExchange, FileExchanged } from './subgraph.transport.js';

/** Milliseconds that a subgraph may take for its answer after the last byte of a file: it looks at it and puts it away. */
const ANSWER_TIMEOUT = 120_000;
/** Milliseconds without a byte of a file that is fetched. */
const IDLE = 30_000;
/** Files at once to one subgraph; they do not take the places of queries. */
const CONNECTIONS = 32;

export interface FileCarrier {
  exchange(request: FileExchange): Promise<FileExchanged>;
  close(): Promise<void>;
}

export interface FileCarrierOptions {
  readonly socketPath?: string | undefined;
  /** Binds a file to its caller, its place and its length: its bytes have not come yet when the headers go. */
  readonly seal?: CallSeal | undefined;
}

/** Files to and from one subgraph over HTTP, on connections of their own. */
export function fileCarrier(origin: string, { socketPath, seal }: FileCarrierOptions = {}): FileCarrier {
  const connect = socketPath === undefined ? {} : { socketPath };
  const pool = new Pool(origin, { ...connect, connections: CONNECTIONS, headersTimeout: ANSWER_TIMEOUT, bodyTimeout: IDLE });
  return {
    async exchange({ below, method, path, headers, body, signal }) {
      const place = `/${below}${path}`;
      const call = { method, path: place, passport: headers[PASSPORT_HEADER] ?? '' };
      const sealed = seal === undefined ? {} : { [SEAL_HEADER]: seal.ofStream(call, headers['content-length']) };
      try {
        const answer = await pool.request({
          method: method as 'GET' | 'POST',
          path: place,
          headers: { ...headers, ...sealed },
          body: method === 'GET' ? null : (unharmed(body) as never),
          signal,
        });
        return { status: answer.statusCode, headers: singleHeaders(answer.headers), body: answer.body };
      } catch (error) {
        throw new SubgraphFault('UNREACHABLE', `No answer about a file from ${origin}`, { cause: error });
      }
    },
    close: () => pool.close(),
  };
}

/** The client destroys a body of which not all is wanted; this one belongs to a connection on which the answer still has to go out. */
async function* unharmed(body: Readable): AsyncGenerator<Buffer> {
  yield* body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
}

function singleHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}
