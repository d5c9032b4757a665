/** One operation on its way to a subgraph. `headers` is all that is sent beside the content type: names in lower case. */
export interface SubgraphRequest {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Record<string, unknown>;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * What came back: the status as of HTTP and the parsed JSON body, not yet looked at.
 * The body must be fresh for each answer, as the executor merges into it.
 */
export interface SubgraphAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** The way to one subgraph: over HTTP, or in the same process. */
export interface SubgraphTransport {
  /** @throws SubgraphFault, or anything else, which counts as UNREACHABLE. */
  send(request: SubgraphRequest): Promise<SubgraphAnswer>;
  close?(): Promise<void>;
}

export type SubgraphTransports = (subgraphName: string, url: string) => SubgraphTransport;
