import { hash } from 'node:crypto';
import { type DocumentNode, parse } from 'graphql';
import type { Logger } from 'pino';
import { authorisation } from '../authorisation/authorisation.js';
import { stockCompiler } from '../execution/plan-executor.js';
import type { OperationLimits } from '../guards/guard.js';
import { operationGuards } from '../guards/operation.guard.js';
import { Operations } from '../operations/operations.js';
import { subgraphAddresses } from '../supergraph/subgraph-addresses.js';
import type { SubgraphTransport, SubgraphTransports } from '../transport/subgraph.transport.js';
import { supergraphFault } from './supergraph.fault.js';

export interface GenerationOptions {
  /** Asked once for each subgraph of each generation, which closes what it was given. Throws for a subgraph that it does not know. */
  readonly transports: SubgraphTransports;
  readonly limits: OperationLimits;
  readonly logger: Logger;
}

/** Everything that depends on one supergraph. It is whole before it serves, and is never changed. */
export interface Generation {
  readonly hash: string;
  readonly operations: Operations;
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
export async function openGeneration(supergraphSdl: string, { transports, limits, logger }: GenerationOptions): Promise<Generation> {
  const supergraph = readable(supergraphSdl);
  const operations = await preparing(supergraphSdl, limits, logger);
  const ways = await openWays(supergraph, transports);
  return {
    hash: supergraphHash(supergraphSdl),
    operations,
    transport: (name) => ways.get(name),
    stop: async () => {
      await Promise.all([operations.close(), ...[...ways.values()].map((way) => way.close?.())]);
    },
  };
}

function readable(supergraphSdl: string): DocumentNode {
  if (supergraphSdl.trim() === '') throw supergraphFault('SUPERGRAPH_EMPTY');
  try {
    return parse(supergraphSdl, { noLocation: true });
  } catch (error) {
    throw supergraphFault('SUPERGRAPH_UNREADABLE', error);
  }
}

async function preparing(supergraphSdl: string, limits: OperationLimits, logger: Logger): Promise<Operations> {
  try {
    const compiler = await stockCompiler(supergraphSdl, logger);
    const guards = operationGuards(supergraphSdl, limits);
    return new Operations({ compiler, guards, authorisation: authorisation(supergraphSdl), maxTokens: limits.maxTokens });
  } catch (error) {
    throw supergraphFault('SUPERGRAPH_INVALID', error);
  }
}

async function openWays(supergraph: DocumentNode, transports: SubgraphTransports): Promise<Map<string, SubgraphTransport>> {
  const ways = new Map<string, SubgraphTransport>();
  for (const { name, url } of subgraphAddresses(supergraph)) {
    try {
      ways.set(name, transports(name, url));
    } catch (error) {
      await Promise.all([...ways.values()].map((way) => way.close?.()));
      throw supergraphFault('SUBGRAPH_UNKNOWN', new Error(`${name}: ${(error as Error).message}`, { cause: error }));
    }
  }
  return ways;
}
