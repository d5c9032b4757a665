import type { CheckedAnswer } from '../execution/subgraph-answer.js';
import { type CallSurroundings, ResilientCall } from './resilient.call.js';
import type { SubgraphStanding } from './subgraph.standing.js';
import type { SubgraphRequest, SubgraphTransport } from './subgraph.transport.js';

/** The gateway's line to one subgraph: a transport with everything that keeps a faulty subgraph from harming the rest. */
export interface SubgraphLine {
  readonly standing: SubgraphStanding;
  /**
   * Asks, and looks at what came.
   * @throws SubgraphFault, in time, with `since` where that is known.
   */
  ask(request: SubgraphRequest): Promise<CheckedAnswer>;
  /** As the transport does, where it does. */
  readonly exchange: SubgraphTransport['exchange'];
  close(): Promise<void>;
}

export function subgraphLine(surroundings: CallSurroundings): SubgraphLine {
  const { transport, standing } = surroundings;
  const { exchange } = transport;
  return {
    standing,
    ask: (request) => new Promise((resolve, reject) => new ResilientCall(surroundings, request, resolve, reject).begin()),
    exchange: exchange === undefined ? undefined : (file) => exchange.call(transport, file),
    close: async () => transport.close?.(),
  };
}
