import type { GraphQLFormattedError } from 'graphql';
import type { OperationRun } from '../execution/compiled-operation.js';
import type { Entity } from './merge.js';

/** A hostile subgraph can make one error stand at each of very many places: no client reads more. */
const MOST_ERRORS = 1_000;

/** What one run of a plan keeps while it lasts. */
export class PlanRun {
  readonly data: Entity = {};
  readonly errors: GraphQLFormattedError[] = [];
  /** Set when nothing more may be sent: a mutation failed on which the whole answer depends. */
  halted = false;

  constructor(
    readonly variables: OperationRun['variables'],
    readonly ask: OperationRun['ask'],
    readonly language: OperationRun['language'],
  ) {}

  add(error: GraphQLFormattedError): void {
    if (this.errors.length < MOST_ERRORS) this.errors.push(error);
  }
}

/** A step of a plan; undefined where it had nothing to wait for. */
export type Step = (run: PlanRun) => Promise<void> | undefined;
