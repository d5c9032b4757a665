import { isUtf8 } from 'node:buffer';
import { SubgraphFault } from './subgraph.fault.js';
import type { SubgraphAnswer } from './subgraph.transport.js';
import type { WireConnection } from './wire/connection.js';
import type { PooledCall } from './wire/connection.pool.js';
import type { RequestText } from './wire/request-text.js';
import type { ResponseHead } from './wire/response-head.js';

/** One call over HTTP. Whatever ends it first (the answer, a fault, whoever gives it up) ends it for good. */
export class HttpCall implements PooledCall {
  readonly #resolve: (answer: SubgraphAnswer) => void;
  readonly #reject: (fault: SubgraphFault) => void;
  #connection: WireConnection | undefined;
  #ended = false;

  /** @param most bytes of an answer @param once it changes something */
  constructor(
    readonly request: RequestText,
    readonly most: number,
    readonly once: boolean,
    resolve: (answer: SubgraphAnswer) => void,
    reject: (fault: SubgraphFault) => void,
  ) {
    this.#resolve = resolve;
    this.#reject = reject;
  }

  get ended(): boolean {
    return this.#ended;
  }

  carriedBy(connection: WireConnection): void {
    this.#connection = connection;
  }

  /** Gives the call up, sent or not: its connection is cut, since what is still to come would stand before the next answer. */
  end(fault: SubgraphFault): void {
    if (this.#ended) return;
    this.#connection?.cut();
    this.failed(fault);
  }

  failed(fault: SubgraphFault): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#reject(fault);
  }

  /** An error page may be of any kind: its status says what there is to know. */
  begun({ status, type, encoding }: ResponseHead): void {
    if (status !== 200) return;
    if (type !== undefined && !isJson(type)) throw invalid(`its content type is ${type.slice(0, 100)}`);
    // It was not asked for, and what it unpacks to would have to be bounded, too.
    if (encoding !== undefined && encoding !== 'identity') throw invalid(`it is encoded as ${encoding.slice(0, 100)}`);
  }

  answered({ status }: ResponseHead, body: Buffer): void {
    if (this.#ended) return;
    this.#ended = true;
    try {
      this.#resolve({ status, body: parsed(body), bytes: body.length });
    } catch (cause) {
      if (status === 200) this.#reject(invalid('it is not JSON', cause));
      else this.#resolve({ status, body: null, bytes: body.length });
    }
  }
}

function parsed(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw new SyntaxError('Not UTF-8 text');
  return JSON.parse(bytes.toString());
}

/** `application/json`, `application/graphql-response+json` and their like. */
function isJson(type: string): boolean {
  return type === 'application/json' || /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type);
}

function invalid(why: string, cause?: unknown): SubgraphFault {
  return new SubgraphFault('INVALID_ANSWER', `The answer cannot be read: ${why}`, { cause });
}
