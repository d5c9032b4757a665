import type { AskSubgraph, SubgraphAsk } from '../../gateway/execution/compiled-operation.js';
import { checkAnswer, checkEntityTypes } from '../../gateway/execution/subgraph-answer.js';
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

/**
 * The way to the subgraphs of a world, as the gateway's own: answers are checked, and a subgraph that fails is a coded error.
 * @param replies of one case, for all executors: reads have no effect, so what one was answered is what the other is.
 */
export function askingOf({ subgraphs, objectTypes }: OpenWorld, store: Store, trouble?: Trouble, replies?: Map<string, string>): Asking {
  let fetches = 0;
  return {
    fetches: () => fetches,
    async ask(service, asked) {
      fetches++;
      const server = subgraphs.get(service);
      if (!server) throw new Error(`No subgraph ${service}`);
      try {
        const { query, variables } = JSON.parse(asked.body) as { query: string; variables?: Record<string, unknown> };
        const key = `${service} ${query} ${JSON.stringify(variables)}`;
        const text = replies?.get(key) ?? (await server.answer(query, variables, store));
        replies?.set(key, text);
        const reply = JSON.parse(text) as SubgraphReply;
        const checked = checkAnswer({ status: 200, body: trouble ? trouble(service, asked, reply) : reply }, asked.representations);
        if (asked.representations !== undefined) checkEntityTypes(checked, asked.representations, objectTypes);
        return checked;
      } catch (error) {
        if (error instanceof SubgraphFault) throw subgraphUnavailable(service, error, 'en');
        throw error;
      }
    },
  };
}
