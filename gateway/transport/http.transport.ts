import { PASSPORT_HEADER } from '../../schema/passport.js';
import { SEAL_HEADER } from '../../schema/seal.js';
import type { CallSeal } from './call.seal.js';
import { fileCarrier } from './file.exchange.js';
import { HttpCall } from './http.call.js';
import { subgraphAddress } from './subgraph.address.js';
import { SubgraphFault } from './subgraph.fault.js';
import type { SubgraphAnswer, SubgraphRequest, SubgraphTransport } from './subgraph.transport.js';
import { ConnectionPool } from './wire/connection.pool.js';
import { RequestPrinter, type RequestText } from './wire/request-text.js';

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

/**
 * A subgraph over HTTP, or a Unix domain socket (`unix:/run/tax.sock:/graphql`): one pool of kept-alive connections, no redirects, no
 * compression, everything bounded.
 */
export function httpTransport(url: string, options: HttpTransportOptions = {}): SubgraphTransport {
  const { timeout = 10_000, maxResponseSize = 10 * 1024 * 1024, connections = 64, seal } = options;
  const { origin, path, socketPath } = subgraphAddress(url);
  const { host, hostname, port, protocol } = new URL(origin);
  const secure = protocol === 'https:';
  const address = { host: bare(hostname), port: Number(port || (secure ? 443 : 80)), secure, socketPath, connectTimeout: timeout };
  const pool = new ConnectionPool(address, connections);
  const printer = new RequestPrinter({ host, path });
  const files = fileCarrier(origin, { socketPath, seal });
  return {
    exchange: (request) => files.exchange(request),
    send: (request, hold) =>
      new Promise((resolve, reject) => {
        const text = printed(request, printer, path, seal);
        const once = request.kind === 'mutation';
        const calling: Calling = (answered, failed) => new HttpCall(text, maxResponseSize, once, answered, failed);
        if (hold === undefined) return pool.send(bounded(calling, timeout, resolve, reject));
        const call = calling(resolve, reject);
        hold.end = (fault) => call.end(fault);
        pool.send(call);
      }),
    close: async () => {
      await Promise.all([pool.close(), files.close()]);
    },
  };
}

/** An address of IPv6 stands in brackets in a URL alone. */
function bare(hostname: string): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
}

function printed({ headers, body }: SubgraphRequest, printer: RequestPrinter, path: string, seal: CallSeal | undefined): RequestText {
  if (seal === undefined) return printer.print(headers, body);
  const call = { method: 'POST', path, passport: headers[PASSPORT_HEADER] ?? '' };
  return printer.print(headers, body, [SEAL_HEADER, seal.ofBody(call, body)]);
}

type Calling = (answered: (answer: SubgraphAnswer) => void, failed: (fault: SubgraphFault) => void) => HttpCall;

/** A call that ends itself after so many milliseconds. */
function bounded(calling: Calling, timeout: number, answered: Parameters<Calling>[0], failed: Parameters<Calling>[1]): HttpCall {
  const timer = setTimeout(() => call.end(new SubgraphFault('TIMEOUT', `No answer within ${timeout} ms`)), timeout);
  const call = calling(
    (answer) => {
      clearTimeout(timer);
      answered(answer);
    },
    (fault) => {
      clearTimeout(timer);
      failed(fault);
    },
  );
  return call;
}
