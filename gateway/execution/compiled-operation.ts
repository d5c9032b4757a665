import type { GraphQLFormattedError } from 'graphql';
import type { PlanFailure } from '../plan/plan.failure.js';
import type { SubgraphRequest } from '../transport/subgraph.transport.js';
import type { AskedEntities, CheckedAnswer } from './subgraph-answer.js';

/** One operation of one supergraph, planned and compiled for one set of `@skip`/`@include` values. Holds nothing of a request. */
export interface CompiledOperation {
  /** Never throws for what subgraphs do: that stands among the errors. */
  run(run: OperationRun): Promise<OperationAnswer>;
  /** Why it is not to be run, which then rejects with it: as far as it has been planned, there is no plan. */
  readonly failure?: PlanFailure | undefined;
}

/** What differs from one request of an operation to the next. */
export interface OperationRun {
  /** Coerced by the rules of GraphQL, defaults applied. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly ask: AskSubgraph;
  /** The language header that subgraphs are sent. */
  readonly language?: string | undefined;
}

/**
 * Asks one subgraph. The answer's data is fresh: the executor merges into it.
 * @throws PublicError (SUBGRAPH_UNAVAILABLE, without a path) if it gave nothing usable.
 */
export type AskSubgraph = (service: string, request: SubgraphAsk) => Promise<CheckedAnswer>;

/** A fetch of the plan, ready to be sent: made afresh for each call, since headers and deadline are written into it. */
export interface SubgraphAsk extends Omit<SubgraphRequest, 'headers' | 'deadline'> {
  /** Undefined for a fetch that begins at a root type. */
  readonly representations: AskedEntities | undefined;
  /** Both are written in by whoever sends it. */
  headers?: SubgraphRequest['headers'] | undefined;
  deadline?: SubgraphRequest['deadline'];
}

export interface OperationAnswer {
  /** JSON text of `data` in UTF-8, in the order of the client's selections. */
  readonly data: Buffer;
  /** With paths of the client's own. Not yet masked: errors of subgraphs stand here with their code alone. */
  readonly errors: readonly GraphQLFormattedError[];
}
