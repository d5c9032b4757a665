import type { Logger } from 'pino';
import { JournalHead } from '../../subgraphs/kit/journal/journal.entity.js';
import type { Subgraph } from '../../subgraphs/kit/server/subgraph.js';

/** One subgraph's effect may call for another's; what goes on longer than this goes on by itself. */
const ROUNDS = 10;

/** Does what time calls for in every subgraph and lets them follow one another, until nothing moves any more. */
export async function settleHall(subgraphs: readonly Subgraph[], logger: Logger): Promise<void> {
  for (let round = 0, before = await entries(subgraphs); round < ROUNDS; round += 1) {
    for (const subgraph of subgraphs) {
      await subgraph.runChores().catch((error: unknown) => told(error, subgraph, logger));
    }
    for (const subgraph of subgraphs) {
      await subgraph.catchUp().catch((error: unknown) => told(error, subgraph, logger));
    }
    const after = await entries(subgraphs);
    if (after === before) return;
    before = after;
  }
}

function told(error: unknown, { definition }: Subgraph, logger: Logger): void {
  logger.error({ err: error, subgraph: definition.name }, 'not everything that fell due was done; it is tried again');
}

async function entries(subgraphs: readonly Subgraph[]): Promise<number> {
  let sum = 0;
  for (const { store } of subgraphs) sum += (await store.reader().find(JournalHead, {})).reduce((total, { seq }) => total + seq, 0);
  return sum;
}
