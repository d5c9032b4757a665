import { type DocumentNode, OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { CompiledOperation } from '../execution/compiled-operation.js';
import { conditionVariables, operationParts } from '../projection/operation-parts.js';
import type { Projector } from '../projection/projector.js';
import { PlanFailure } from './plan.failure.js';
import type { Planner } from './planner.js';
import { settledDocument } from './settled-document.js';

/** Twice as many plans for each: beyond it a client could make the planner work, and memory fill, by trying them all. */
const MOST_CONDITIONS = 3;

/** Of one operation so many are kept; only a mutation can have more. */
const MOST_PLANS = 2 ** MOST_CONDITIONS;

/**
 * Plans and compiles an operation: anew for each combination of the variables of its `@skip` and `@include`, when it is first asked for.
 * The planner does not get all of them right in one plan: it asks for what only a field requires that is not wanted and then misses it,
 * and leaves out an object of which nothing is wanted. A query that has more than a few is left to that one plan; a mutation
 * never, as an act that stands both with and without a condition would be carried out twice.
 * @param document valid against the planner's `apiSchema`
 * @returns what rejects with a PlanFailure, without planning again, where the planner makes no plan of it
 */
export function planOperation(
  planner: Planner,
  document: DocumentNode,
  operationName: string | undefined,
  projector: Projector,
): CompiledOperation {
  const compiled = (conditions: Readonly<Record<string, boolean>>): CompiledOperation => {
    try {
      return planner.compile(planner.plan(settledDocument(document, conditions), operationName), projector);
    } catch (error) {
      if (error instanceof PlanFailure) return { run: () => Promise.reject(error), failure: error };
      throw error;
    }
  };
  const parts = operationParts(document, operationName);
  const names = conditionVariables(parts);
  const mayHaveOnePlan = parts.definition.operation === OperationTypeNode.QUERY && names.length > MOST_CONDITIONS;
  if (names.length === 0 || mayHaveOnePlan) return compiled({});
  const plans = new LRUCache<string, CompiledOperation>({ max: MOST_PLANS });
  const forValues = (values: Readonly<Record<string, unknown>>): CompiledOperation => {
    const key = names.map((name) => (values[name] === true ? '1' : '0')).join('');
    const known = plans.get(key);
    const made =
      known && !known.failure?.isOver(performance.now())
        ? known
        : compiled(Object.fromEntries(names.map((name) => [name, values[name] === true])));
    plans.set(key, made);
    return made;
  };
  // The first at once: so is what is made ready before its first request.
  const { failure } = forValues(Object.fromEntries(names.map((name) => [name, true])));
  return { failure, run: (run) => forValues(run.variables).run(run) };
}
