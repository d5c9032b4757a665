import { isUtf8 } from 'node:buffer';
import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import { SubgraphFault } from './subgraph.fault.js';
import type { SubgraphAnswer } from './subgraph.transport.js';

/**
 * One call as the pool reports on it. Its bytes are counted as they come, decoded once and parsed once. Whatever ends it first
 * (the answer, a fault, whoever gives it up) ends it for good.
 */
export class HttpCall implements Dispatcher.DispatchHandler {
  readonly #most: number;
  readonly #resolve: (answer: SubgraphAnswer) => void;
  readonly #reject: (fault: SubgraphFault) => void;
  #controller: Dispatcher.DispatchController | undefined;
  #ended = false;
  #status = 0;
  #bytes = 0;
  #first: Buffer | undefined;
  #chunks: Buffer[] | undefined;

  /** @param most bytes of an answer */
  constructor(most: number, resolve: (answer: SubgraphAnswer) => void, reject: (fault: SubgraphFault) => void) {
    this.#most = most;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  /** Gives the call up, sent or not: its connection is cut, since what is still to come would stand before the next answer. */
  end(fault: SubgraphFault): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#first = this.#chunks = undefined;
    this.#controller?.abort(fault);
    this.#reject(fault);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#ended) controller.abort(new Error('Given up before it was sent'));
    else this.#controller = controller;
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    if (status < 200) return;
    this.#status = status;
    const announced = headers['content-length'];
    const fault = announced !== undefined && Number(announced) > this.#most ? tooLarge(this.#most) : unreadable(status, headers);
    if (fault !== undefined) this.end(fault);
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#ended) return;
    this.#bytes += chunk.length;
    if (this.#bytes > this.#most) this.end(tooLarge(this.#most));
    else if (this.#first === undefined) this.#first = chunk;
    else if (this.#chunks === undefined) this.#chunks = [this.#first, chunk];
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    if (this.#ended) return;
    this.#ended = true;
    const bytes = this.#chunks === undefined ? this.#first : Buffer.concat(this.#chunks, this.#bytes);
    try {
      this.#resolve({ status: this.#status, body: parsed(bytes), bytes: this.#bytes });
    } catch (cause) {
      // An error page says what it says by its status.
      if (this.#status === 200) this.#reject(invalid('it is not JSON', cause));
      else this.#resolve({ status: this.#status, body: null, bytes: this.#bytes });
    }
  }

  onResponseError(_controller: Dispatcher.DispatchController, cause: Error): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#reject(new SubgraphFault('UNREACHABLE', `The call failed: ${cause.message}`, { cause }));
  }
}

/** An error page may be of any kind: its status says what there is to know. */
function unreadable(status: number, headers: IncomingHttpHeaders): SubgraphFault | undefined {
  if (status !== 200) return undefined;
  const type = headers['content-type'];
  if (type !== undefined && !isJson(type)) return invalid(`its content type is ${type.slice(0, 100)}`);
  const encoding = headers['content-encoding'];
  // It was not asked for, and what it unpacks to would have to be bounded, too.
  return encoding === undefined || encoding === 'identity' ? undefined : invalid(`it is encoded as ${encoding.slice(0, 100)}`);
}

function parsed(bytes: Buffer | undefined): unknown {
  if (bytes === undefined || !isUtf8(bytes)) throw new SyntaxError('Not UTF-8 text');
  return JSON.parse(bytes.toString('utf8'));
}

/** `application/json`, `application/graphql-response+json` and their like. */
function isJson(type: string): boolean {
  return type.startsWith('application/') && /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type);
}

function tooLarge(most: number): SubgraphFault {
  return new SubgraphFault('TOO_LARGE', `The answer has more than ${most} bytes`);
}

function invalid(why: string, cause?: unknown): SubgraphFault {
  return new SubgraphFault('INVALID_ANSWER', `The answer cannot be read: ${why}`, { cause });
}
