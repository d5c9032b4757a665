import type { Readable } from 'node:stream';
import type { AskedEntities } from '../execution/subgraph-answer.js';
import type { SubgraphFault } from './subgraph.fault.js';

/** One operation on its way to a subgraph. `headers` is all that is sent beside the content type: names in lower case. */
export interface SubgraphRequest {
  /** Whether it may be sent again: reads alone. */
  readonly kind: 'query' | 'mutation';
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Record<string, unknown>;
  /** The same as the JSON text of a request body; made when it is read, so that a call in the same process prints nothing. */
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The entities that are asked for; undefined for a fetch that begins at a root type. */
  readonly representations?: AskedEntities | undefined;
  /** Of `performance.now()`: from then on nobody waits for the answer. */
  readonly deadline?: number | undefined;
}

/**
 * What came back: the status as of HTTP and the parsed JSON body, not yet looked at.
 * The body must be fresh for each answer, as the executor merges into it.
 */
export interface SubgraphAnswer {
  readonly status: number;
  readonly body: unknown;
  /** Bytes that came, where any did. */
  readonly bytes?: number;
}

/** Lets whoever has sent a call give it up: the transport puts `end` there, and the call ends with that fault. */
export interface CallHold {
  end: ((fault: SubgraphFault) => void) | undefined;
}

/** A request about a file, or a partner's report, on its way to a subgraph; `path` is what stands after `/files` or `/hooks`, with its query. */
export interface FileExchange {
  readonly below: 'files' | 'hooks';
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The client's body as it comes. Whoever reads it stops without destroying it: an answer must still go out on its connection. */
  readonly body: Readable;
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal;
}

export interface FileExchanged {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable | string;
}

/** The way to one subgraph: over HTTP, or in the same process. */
export interface SubgraphTransport {
  /**
   * @param hold whoever gives one bounds the call itself; a transport that cannot end a call leaves it alone.
   * @throws SubgraphFault, or anything else, which counts as UNREACHABLE.
   */
  send(request: SubgraphRequest, hold?: CallHold): Promise<SubgraphAnswer>;
  /** Streams a file there or back. Where it is missing, the subgraph keeps no files. @throws as `send`. */
  exchange?(request: FileExchange): Promise<FileExchanged>;
  close?(): Promise<void>;
}

export type SubgraphTransports = (subgraphName: string, url: string) => SubgraphTransport;
