import { hash } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { parse } from 'graphql';
import type { Logger } from 'pino';
import { planExecutor } from '../execution/plan-executor.js';
import type { RequestContext } from '../execution/request-context.js';
import { graphqlServer } from '../graphql-server.js';
import type { OperationLimits } from '../guards/guard.js';
import { type OperationGuard, operationGuard } from '../guards/operation.guard.js';
import type { SubgraphTransport, SubgraphTransports } from '../transport/subgraph.transport.js';
import { SupergraphFault, supergraphFault } from './supergraph.fault.js';

export interface GenerationOptions {
  /** Asked once for each subgraph of each generation, which closes what it was given. Throws for a subgraph that it does not know. */
  readonly transports: SubgraphTransports;
  readonly limits: OperationLimits;
  readonly introspection: boolean;
  readonly logger: Logger;
}

/** Everything that depends on one supergraph. It is whole before it serves, and is never changed. */
export interface Generation {
  readonly hash: string;
  readonly server: ApolloServer<RequestContext>;
  readonly guard: OperationGuard;
  /** The way to a subgraph of this supergraph. */
  readonly transport: (name: string) => SubgraphTransport | undefined;
  /** Ends the executor and closes the ways to the subgraphs. */
  stop(): Promise<void>;
}

/** Two texts with one hash are one supergraph: plans, guards and answers of it are the same. */
export function supergraphHash(supergraphSdl: string): string {
  return hash('sha256', supergraphSdl);
}

/** @throws SupergraphFault if nothing can be served from this text; then no way to a subgraph is left open. */
export async function openGeneration(supergraphSdl: string, options: GenerationOptions): Promise<Generation> {
  refuseUnreadable(supergraphSdl);
  const ways = new Map<string, SubgraphTransport>();
  const executor = planExecutor({ supergraphSdl, transports: knownTransports(options.transports, ways), logger: options.logger });
  try {
    const guard = operationGuard(supergraphSdl, options.limits);
    const { introspection, logger, limits } = options;
    const server = graphqlServer({ executor, maxTokens: limits.maxTokens, introspection, logger });
    await server.start();
    return { hash: supergraphHash(supergraphSdl), server, guard, transport: (name) => ways.get(name), stop: () => server.stop() };
  } catch (error) {
    await executor.stop?.();
    throw error instanceof SupergraphFault ? error : supergraphFault('SUPERGRAPH_INVALID', error);
  }
}

function refuseUnreadable(supergraphSdl: string): void {
  if (supergraphSdl.trim() === '') throw supergraphFault('SUPERGRAPH_EMPTY');
  try {
    parse(supergraphSdl, { noLocation: true });
  } catch (error) {
    throw supergraphFault('SUPERGRAPH_UNREADABLE', error);
  }
}

function knownTransports(transports: SubgraphTransports, ways: Map<string, SubgraphTransport>): SubgraphTransports {
  return (name, url) => {
    try {
      const way = transports(name, url);
      ways.set(name, way);
      return way;
    } catch (error) {
      throw supergraphFault('SUBGRAPH_UNKNOWN', new Error(`${name}: ${(error as Error).message}`, { cause: error }));
    }
  };
}
