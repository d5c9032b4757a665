import type { QueryPlan } from '@apollo/query-planner';
import type { CompiledOperation, OperationRun } from '../execution/compiled-operation.js';
import type { Projector } from '../projection/projector.js';
import { inClientNames } from './fetch.errors.js';
import { mergeFields } from './merge.js';
import { PlanRun, type Step } from './plan.run.js';
import { compileStep, type StepContext } from './plan.step.js';
import { type ClientNames, nameForClient } from './planned-names.js';
import { joinSeparated } from './separated-answer.js';
import type { Separation } from './separated-fields.js';

/** What the planner made of an operation. */
export interface OperationPlan extends QueryPlan {
  /** Plans of what cannot be in this one, each from the root; of queries alone. */
  readonly further: readonly QueryPlan[];
  /** What of an object stands elsewhere than under its name, by type. */
  readonly separations: readonly Separation[];
  /** The client's names by those that the plans have instead. */
  readonly fieldNames: ClientNames;
  readonly variableNames: ClientNames;
}

/**
 * Walks a plan once; nothing of it is walked again when the operation runs.
 * @throws if it holds what the planner is told not to plan: deferring, subscriptions, contexts
 */
export function compilePlan(plan: OperationPlan, projector: Projector, context: StepContext): CompiledOperation {
  const { further, separations, fieldNames, variableNames } = plan;
  const step = stepOf(plan, context);
  const others = further.map((other) => stepOf(other, context));
  return {
    async run({ variables, ask, language }) {
      const planned = plannedVariables(variables, variableNames);
      const run = new PlanRun(planned, ask, language);
      if (others.length === 0) await step(run);
      else await runTogether(run, step, others, context);
      if (separations.length > 0) joinSeparated(run, separations);
      if (fieldNames.size > 0) renameForClient(run, fieldNames);
      return projector(run.data, variables, run.errors);
    },
  };
}

function stepOf({ node }: QueryPlan, context: StepContext): Step {
  if (node?.kind === 'Subscription') throw new Error('Subscriptions are not supported');
  return compileStep(node, [], context);
}

/** Each has data of its own until all are there; what both have met with is told once. */
async function runTogether(run: PlanRun, step: Step, others: readonly Step[], { types }: StepContext): Promise<void> {
  const runs = others.map(() => new PlanRun(run.variables, run.ask, run.language));
  await Promise.all([step(run), ...others.map((other, index) => other(runs[index] as PlanRun))]);
  const told = new Set(run.errors.map((error) => JSON.stringify(error)));
  for (const { data, errors } of runs) {
    mergeFields(run.data, data, Object.keys(data), types);
    for (const error of errors) if (!told.has(JSON.stringify(error))) run.add(error);
  }
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
