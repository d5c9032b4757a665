import type { AskSubgraph, SubgraphAsk } from '../../gateway/execution/compiled-operation.js';
import { checkAnswer } from '../../gateway/execution/subgraph-answer.js';
import { subgraphUnavailable } from '../../gateway/execution/subgraph-unavailable.js';
import { SubgraphFault } from '../../gateway/transport/subgraph.fault.js';
import type { OpenWorld } from './gateway.world.js';
import type { Store } from './store.js';
import type { SubgraphReply } from './subgraph.server.js';

/** Changes what a subgraph answered, or throws for one that is down. */
export type Trouble = (service: string, asked: SubgraphAsk, reply: SubgraphReply) => unknown;

export interface Asking {
  readonly ask: AskSubgraph;
  /** Fetches so far. */
  readonly fetches: () => number;
}

/** The way to the subgraphs of a world, as the gateway's own: answers are checked, and a subgraph that fails is a coded error. */
export function askingOf({ subgraphs }: OpenWorld, store: Store, trouble?: Trouble): Asking {
  let fetches = 0;
  return {
    fetches: () => fetches,
    async ask(service, asked) {
      fetches++;
      const server = subgraphs.get(service);
      if (!server) throw new Error(`No subgraph ${service}`);
      try {
        const { query, variables } = JSON.parse(asked.body) as { query: string; variables?: Record<string, unknown> };
        const reply = await server.answer(query, variables, store);
        return checkAnswer({ status: 200, body: trouble ? trouble(service, asked, reply) : reply }, asked.representations);
      } catch (error) {
        if (error instanceof SubgraphFault) throw subgraphUnavailable(service, error, 'en');
        throw error;
      }
    },
  };
}
