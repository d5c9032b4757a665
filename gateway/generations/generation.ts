import { hash } from 'node:crypto';
import { type DocumentNode, Kind } from 'graphql';
import type { Logger } from 'pino';
import { authorisation } from '../authorisation/authorisation.js';
import type { Policies } from '../authorisation/standing.js';
import { EntityCache } from '../cache/entity.cache.js';
import { operationCaching } from '../cache/operation-caching.js';
import { operationGuards } from '../guards/operation.guard.js';
import type { Limits } from '../limits/limits.options.js';
import { operationMeasurer } from '../limits/operation-limits.js';
import { Operations } from '../operations/operations.js';
import { planCompiler } from '../operations/plan.compiler.js';
import type { RegisteredOperations } from '../operations/registered-operations.js';
import { warmUp } from '../operations/warm-up.js';
import { subgraphAddresses } from '../supergraph/subgraph-addresses.js';
import { SupergraphSource } from '../supergraph/supergraph.source.js';
import type { GatewayObserver } from '../telemetry/observer.js';
import { type SubgraphLine, subgraphLine } from '../transport/subgraph.line.js';
import type { SubgraphStandings } from '../transport/subgraph.standings.js';
import type { SubgraphTransports } from '../transport/subgraph.transport.js';
import { supergraphFault } from './supergraph.fault.js';

export interface GenerationOptions {
  /** Asked once for each subgraph of each generation, which closes what it was given. Throws for a subgraph that it does not know. */
  readonly transports: SubgraphTransports;
  /** How the subgraphs have done so far. */
  readonly standings: SubgraphStandings;
  readonly limits: Limits;
  readonly registered: RegisteredOperations;
  readonly policies: Policies | undefined;
  readonly logger: Logger;
  readonly caches: GenerationCaches;
}

export interface GenerationCaches {
  /** Whether whole answers are kept. */
  readonly responses: boolean;
  /** Bytes of entities that never change. */
  readonly entities: number;
  readonly observer: GatewayObserver;
}

/** Everything that depends on one supergraph. It is whole before it serves, and is never changed. */
export interface Generation {
  readonly hash: string;
  readonly operations: Operations;
  /** The lines to the subgraphs of this supergraph, by name. */
  readonly lines: ReadonlyMap<string, SubgraphLine>;
  /** Ends the executor and closes the ways to the subgraphs. */
  stop(): Promise<void>;
}

/** Two texts with one hash are one supergraph: plans, guards and answers of it are the same. */
export function supergraphHash(supergraphSdl: string): string {
  return hash('sha256', supergraphSdl);
}

/** @throws SupergraphFault if nothing can be served from this text; then no way to a subgraph is left open. */
export async function openGeneration(supergraphSdl: string, options: GenerationOptions): Promise<Generation> {
  const supergraph = readable(supergraphSdl);
  const operations = preparing(supergraph, options);
  const lines = await openLines(supergraph.document, options);
  await warmUp(operations, options.registered.all, options.logger);
  return {
    hash: supergraphHash(supergraphSdl),
    operations,
    lines,
    stop: async () => {
      await Promise.all([...lines.values()].map((line) => line.close()));
    },
  };
}

function readable(supergraphSdl: string): SupergraphSource {
  if (supergraphSdl.trim() === '') throw supergraphFault('SUPERGRAPH_EMPTY');
  try {
    return new SupergraphSource(supergraphSdl);
  } catch (error) {
    throw supergraphFault('SUPERGRAPH_UNREADABLE', error);
  }
}

function preparing(supergraph: SupergraphSource, { limits, registered, policies, caches }: GenerationOptions): Operations {
  try {
    const kept = EntityCache.open(supergraph, { size: caches.entities, observer: caches.observer });
    const caching = caches.responses ? operationCaching(supergraph, supergraphHash(supergraph.sdl)) : undefined;
    const compiler = planCompiler(supergraph, { kept, limits: limits.planning });
    const guards = operationGuards(supergraph, limits);
    const measurer = operationMeasurer(supergraph, limits);
    const { maxTokens } = limits;
    const demands = authorisation(supergraph, policies === undefined ? {} : { policies });
    return new Operations({ compiler, guards, measurer, authorisation: demands, registered, caching, maxTokens });
  } catch (error) {
    throw supergraphFault('SUPERGRAPH_INVALID', error);
  }
}

async function openLines(
  supergraph: DocumentNode,
  { transports, standings }: GenerationOptions,
): Promise<ReadonlyMap<string, SubgraphLine>> {
  const lines = new Map<string, SubgraphLine>();
  const objectTypes = new Set(
    supergraph.definitions.flatMap((type) => (type.kind === Kind.OBJECT_TYPE_DEFINITION ? [type.name.value] : [])),
  );
  for (const { name, url } of subgraphAddresses(supergraph)) {
    try {
      lines.set(name, subgraphLine({ transport: transports(name, url), standing: standings.of(name), objectTypes }));
    } catch (error) {
      await Promise.all([...lines.values()].map((line) => line.close()));
      throw supergraphFault('SUBGRAPH_UNKNOWN', new Error(`${name}: ${(error as Error).message}`, { cause: error }));
    }
  }
  return lines;
}
