import { createHash } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import type { Logger } from 'pino';
import { planExecutor } from './execution/plan-executor.js';
import type { RequestContext } from './execution/request-context.js';
import { graphqlServer } from './graphql-server.js';
import type { OperationLimits } from './guards/guard.js';
import { type OperationGuard, operationGuard } from './guards/operation.guard.js';
import type { SubgraphTransports } from './transport/subgraph.transport.js';

export interface GenerationOptions {
  readonly transports: SubgraphTransports;
  readonly limits: OperationLimits;
  readonly introspection: boolean;
  readonly logger: Logger;
}

/** Everything that depends on one supergraph, built whole before it serves: a request is answered by one generation from end to end. */
export interface Generation {
  /** Of the supergraph's text. */
  readonly hash: string;
  readonly server: ApolloServer<RequestContext>;
  readonly guard: OperationGuard;
  /** Runs a request on this generation, which does not end before the request has. */
  readonly serve: (request: () => Promise<void>) => Promise<void>;
  /** Lets the requests under way end and closes its ways to the subgraphs behind the last. Said twice, it happens once. */
  readonly retire: () => Promise<void>;
  /** Closes at once: whoever is still inside was cut off. */
  readonly end: () => Promise<void>;
}

export function supergraphHash(supergraphSdl: string): string {
  return createHash('sha256').update(supergraphSdl).digest('hex').slice(0, 16);
}

/** @throws when the supergraph cannot be loaded; then nothing of it is left open. */
export async function openGeneration(supergraphSdl: string, options: GenerationOptions): Promise<Generation> {
  const { transports, limits, introspection, logger } = options;
  const guard = operationGuard(supergraphSdl, limits);
  const executor = planExecutor({ supergraphSdl, transports, logger });
  const server = graphqlServer({ executor, maxTokens: limits.maxTokens, introspection, logger });
  try {
    await server.start();
  } catch (error) {
    await executor.stop();
    throw error;
  }
  return { hash: supergraphHash(supergraphSdl), server, guard, ...doorOf(() => server.stop()) };
}

/** Counts who is inside, and closes behind the last. */
function doorOf(stop: () => Promise<void>): Pick<Generation, 'serve' | 'retire' | 'end'> {
  const retired = Promise.withResolvers<void>();
  let inside = 0;
  let retiring = false;
  let stopped: Promise<void> | undefined;
  const end = (): Promise<void> => {
    stopped ??= stop();
    stopped.then(retired.resolve, retired.reject);
    return stopped;
  };
  const endIfEmpty = (): void => {
    // What becomes of it is told to whoever waits for the retirement.
    if (retiring && inside === 0) end().catch(() => undefined);
  };
  return {
    serve: async (request) => {
      inside += 1;
      try {
        await request();
      } finally {
        inside -= 1;
        endIfEmpty();
      }
    },
    retire: () => {
      retiring = true;
      endIfEmpty();
      return retired.promise;
    },
    end,
  };
}
