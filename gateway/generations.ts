import type { Logger } from 'pino';
import { type Generation, supergraphHash } from './generation.js';

/** What became of a supergraph that was offered. */
export type Replacement =
  | { readonly taken: true; readonly hash: string; readonly previous: string }
  /** The last good one goes on serving. */
  | { readonly taken: false; readonly hash: string; readonly reason: string };

export interface Generations {
  readonly current: () => Generation;
  readonly replace: (supergraphSdl: string) => Promise<Replacement>;
  /** Ends all of them at once; a supergraph that is offered from then on is refused. */
  readonly close: () => Promise<void>;
}

/**
 * One generation after another, the last good one always serving. Whoever offers a supergraph waits for those before; a new one
 * takes over when it is built whole, and the old one ends behind its last request.
 */
export function generations(first: Generation, open: (supergraphSdl: string) => Promise<Generation>, logger: Logger): Generations {
  let current = first;
  let closed = false;
  let turn: Promise<unknown> = Promise.resolve();
  const retiring = new Set<Generation>();

  const retire = (generation: Generation): void => {
    retiring.add(generation);
    generation
      .retire()
      .catch((error: unknown) => logger.error({ err: error }, 'an old supergraph did not end cleanly'))
      .finally(() => retiring.delete(generation));
  };
  const refuse = (hash: string, reason: string, error?: unknown): Replacement => {
    logger.error({ err: error, supergraph: hash, serving: current.hash }, `supergraph refused: ${reason}`);
    return { taken: false, hash, reason };
  };
  const replace = async (supergraphSdl: string): Promise<Replacement> => {
    const hash = supergraphHash(supergraphSdl);
    if (closed) return refuse(hash, 'the gateway is closing');
    if (hash === current.hash) return { taken: false, hash, reason: 'it is the one that serves' };
    try {
      const next = await open(supergraphSdl);
      if (closed) {
        await next.end();
        return refuse(hash, 'the gateway is closing');
      }
      const previous = current;
      current = next;
      retire(previous);
      logger.info({ supergraph: hash, previous: previous.hash }, 'supergraph taken');
      return { taken: true, hash, previous: previous.hash };
    } catch (error) {
      return refuse(hash, (error as Error).message.split('\n')[0] ?? 'it cannot be loaded', error);
    }
  };
  return {
    current: () => current,
    replace: (supergraphSdl) => {
      const mine = turn.then(() => replace(supergraphSdl));
      turn = mine;
      return mine;
    },
    close: async () => {
      closed = true;
      await turn;
      await Promise.all([current, ...retiring].map((generation) => generation.end()));
    },
  };
}
