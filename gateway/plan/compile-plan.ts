import type { QueryPlan } from '@apollo/query-planner';
import type { CompiledOperation, OperationRun } from '../execution/compiled-operation.js';
import type { Projector } from '../projection/projector.js';
import { inClientNames } from './fetch.errors.js';
import { PlanRun } from './plan.run.js';
import { compileStep, type StepContext } from './plan.step.js';
import { type ClientNames, nameForClient } from './planned-names.js';

/** What the planner made of an operation. */
export interface OperationPlan extends QueryPlan {
  /** The client's names by those that the plan has instead. */
  readonly fieldNames: ClientNames;
  readonly variableNames: ClientNames;
}

/**
 * Walks a plan once; nothing of it is walked again when the operation runs.
 * @throws if it holds what the planner is told not to plan: deferring, subscriptions, contexts
 */
export function compilePlan(
  { node, fieldNames, variableNames }: OperationPlan,
  projector: Projector,
  context: StepContext,
): CompiledOperation {
  if (node?.kind === 'Subscription') throw new Error('Subscriptions are not supported');
  const step = compileStep(node, [], context);
  return {
    async run({ variables, ask }) {
      const run = new PlanRun(plannedVariables(variables, variableNames), ask);
      await step(run);
      if (fieldNames.size > 0) renameForClient(run, fieldNames);
      return projector(run.data, variables, run.errors);
    },
  };
}

function plannedVariables(variables: OperationRun['variables'], names: ClientNames): OperationRun['variables'] {
  if (names.size === 0) return variables;
  const planned: Record<string, unknown> = { ...variables };
  for (const [name, client] of names) if (Object.hasOwn(variables, client)) planned[name] = variables[client];
  return planned;
}

function renameForClient(run: PlanRun, names: ClientNames): void {
  nameForClient(run.data, names);
  run.errors.forEach((error, index) => {
    if (error.path) run.errors[index] = { ...error, path: inClientNames(error.path, names) };
  });
}
