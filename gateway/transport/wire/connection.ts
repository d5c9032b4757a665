import { connect, type Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import { SubgraphFault } from '../subgraph.fault.js';
import { AnswerReader, type AnswerTaker } from './answer.reader.js';
import { brokenAnswer } from './broken-answer.js';
import type { RequestText } from './request-text.js';

/** Where a subgraph listens. */
export interface WireAddress {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  /** Of a Unix domain socket, which then stands for host and port. */
  readonly socketPath: string | undefined;
  /** Milliseconds in which a connection must stand. */
  readonly connectTimeout: number;
}

/** A call that a connection carries. */
export interface WireCall extends AnswerTaker {
  readonly request: RequestText;
  failed(fault: SubgraphFault): void;
}

/** Whoever keeps the connections. */
export interface ConnectionKeeper {
  /** It stands, and may carry its first call. */
  stands(connection: WireConnection): void;
  /** It has carried a call to its end, and may carry the next. */
  free(connection: WireConnection): void;
  /** It is no more. @param fault why it never stood */
  gone(connection: WireConnection, fault: SubgraphFault | undefined): void;
}

/** Each read is over before the next begins, whichever connection it is of: one memory does for all of them. */
const shared = Buffer.allocUnsafeSlow(64 * 1_024);

/** One kept-alive connection, which carries one call at a time. */
export class WireConnection {
  readonly #keeper: ConnectionKeeper;
  readonly #socket: Socket;
  #call: WireCall | undefined;
  #reader: AnswerReader | undefined;
  #stood = false;
  #goodUntil = 0;

  constructor(address: WireAddress, keeper: ConnectionKeeper) {
    this.#keeper = keeper;
    const { host, port, secure, socketPath, connectTimeout } = address;
    const place = socketPath === undefined ? { host, port } : { path: socketPath };
    const onread = {
      buffer: shared,
      callback: (size: number) => {
        this.#came(shared.subarray(0, size));
        return true;
      },
    };
    const socket = secure
      ? connectSecurely({ ...place, onread, servername: isAddress(host) ? '' : host, ALPNProtocols: ['http/1.1'] } as never)
      : connect({ ...place, onread });
    this.#socket = socket;
    socket.setTimeout(connectTimeout, () => socket.destroy(new Error(`No connection within ${connectTimeout} ms`)));
    socket.once(secure ? 'secureConnect' : 'connect', () => this.#stand());
    socket.once('end', () => this.#ended());
    let cause: Error | undefined;
    socket.on('error', (error) => {
      cause ??= error;
    });
    socket.once('close', () => this.#closed(cause));
  }

  /** Whether the other side may be about to close it, at this moment of `performance.now()`. */
  isStale(now: number): boolean {
    return now >= this.#goodUntil || this.#socket.destroyed || !this.#socket.writable;
  }

  carry(call: WireCall): void {
    this.#call = call;
    this.#reader = new AnswerReader(call);
    this.#socket.ref();
    this.#socket.write(call.request.text, call.request.encoding);
  }

  /** It is kept for calls that may come; a process with nothing else to do need not stay for them. */
  rest(): void {
    this.#socket.unref();
  }

  /** Cuts it off, with whatever it carries; nobody is told but the keeper. */
  cut(): void {
    this.#call = this.#reader = undefined;
    this.#socket.destroy();
  }

  #stand(): void {
    this.#stood = true;
    this.#socket.setTimeout(0);
    this.#socket.setNoDelay(true);
    this.#goodUntil = Number.POSITIVE_INFINITY;
    this.#keeper.stands(this);
  }

  #came(bytes: Buffer): void {
    const reader = this.#reader;
    // What nobody has asked for would stand before the next answer.
    if (reader === undefined) this.cut();
    else this.#read(reader, () => reader.push(bytes));
  }

  #read(reader: AnswerReader, reading: () => void): void {
    try {
      reading();
    } catch (fault) {
      this.#fail(fault as SubgraphFault);
      return;
    }
    this.#carried(reader);
  }

  #carried(reader: AnswerReader): void {
    const head = reader.complete;
    if (head === undefined || reader !== this.#reader) return;
    this.#call = this.#reader = undefined;
    if (head.keptFor === 0) this.cut();
    else if (this.#socket.writableLength === 0) this.#free(head.keptFor);
    // That all has been written may be told after the answer has come, over TLS often: in the same turn of the loop at the latest.
    else setImmediate(() => this.#freeIfHeard(head.keptFor));
  }

  #freeIfHeard(keptFor: number): void {
    if (this.#socket.destroyed) return;
    // A server that answers before it has heard all of the request has not read it.
    if (this.#socket.writableLength > 0) this.cut();
    else this.#free(keptFor);
  }

  #free(keptFor: number): void {
    this.#goodUntil = performance.now() + keptFor;
    this.#keeper.free(this);
  }

  #ended(): void {
    const reader = this.#reader;
    if (reader !== undefined) this.#read(reader, () => reader.end());
  }

  #fail(fault: SubgraphFault): void {
    const call = this.#call;
    this.cut();
    call?.failed(fault);
  }

  #closed(cause: Error | undefined): void {
    const call = this.#call;
    this.#call = this.#reader = undefined;
    call?.failed(cause === undefined ? brokenAnswer('its connection was closed') : unreachable(cause));
    const fault = this.#stood ? undefined : unreachable(cause ?? new Error('The connection was closed before it stood'));
    this.#keeper.gone(this, fault);
  }
}

function unreachable(cause: Error): SubgraphFault {
  return new SubgraphFault('UNREACHABLE', `The call failed: ${cause.message}`, { cause });
}

/** A certificate names hosts: for a bare address none is asked for. */
function isAddress(host: string): boolean {
  return /^[\d.]+$|:/.test(host);
}
