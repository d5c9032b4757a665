import type { QueryPlan } from '@apollo/query-planner';
import type { CompiledOperation } from '../execution/compiled-operation.js';
import type { Projector } from '../projection/projector.js';
import { PlanRun } from './plan.run.js';
import { compileStep, type StepContext } from './plan.step.js';

/**
 * Walks a plan once; nothing of it is walked again when the operation runs.
 * @throws if it holds what the planner is told not to plan: deferring, subscriptions, contexts
 */
export function compilePlan({ node }: QueryPlan, projector: Projector, context: StepContext): CompiledOperation {
  if (node?.kind === 'Subscription') throw new Error('Subscriptions are not supported');
  const step = compileStep(node, [], context);
  return {
    async run({ variables, ask }) {
      const run = new PlanRun(variables, ask);
      await step(run);
      return projector(run.data, variables, run.errors);
    },
  };
}
