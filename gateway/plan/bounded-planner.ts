import type { Operation, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { boundedWork, WorkTooLong } from './bounded-work.js';
import { PlanFailure } from './plan.failure.js';
import type { PlanningLimits } from './planning-limits.js';

/**
 * The planner, which on odd graphs can work without an end (dependencies of fetches that go round in a circle take all of the memory)
 * or on very many possible plans, within bounds.
 * @param operation read within them too
 * @throws PlanFailure
 */
export type BoundedPlanner = (operation: () => Operation) => QueryPlan;

export function boundedPlanner(supergraph: Supergraph, { time, candidates, paths }: PlanningLimits): BoundedPlanner {
  const open = () =>
    new QueryPlanner(supergraph, {
      incrementalDelivery: { enableDefer: false },
      typeConditionedFetching: false,
      exposeDocumentNodeInFetchNode: true,
      debug: { maxEvaluatedPlans: candidates, pathsLimit: paths },
    });
  let planner = open();
  return (operation) => {
    try {
      return boundedWork(() => planner.buildQueryPlan(operation()), time);
    } catch (error) {
      // It was stopped wherever it was: nobody knows what it has left undone.
      if (error instanceof WorkTooLong) planner = open();
      throw new PlanFailure(error);
    }
  };
}
