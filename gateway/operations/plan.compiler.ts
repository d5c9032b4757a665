import type { CompiledOperation } from '../execution/compiled-operation.js';
import { planOperation } from '../plan/planned-operation.js';
import { openPlanner, type Planner, type PlannerOptions } from '../plan/planner.js';
import { type Introspection, openIntrospection } from '../projection/introspection.js';
import { compileProjector } from '../projection/projector.js';
import type { SupergraphSource } from '../supergraph/supergraph.source.js';
import { printedPlan } from '../telemetry/printed-plan.js';
import type { OperationCompiler, OperationToCompile } from './operation-compiler.js';

/**
 * Plans over the whole supergraph, and compiles plan and answer.
 * @throws if it is no supergraph that can be planned with
 */
export function planCompiler(supergraph: SupergraphSource, options?: PlannerOptions): OperationCompiler {
  const planner = openPlanner(supergraph, options);
  const introspection = openIntrospection(planner.apiSchema);
  return {
    apiSchema: planner.apiSchema,
    compile: (operation) => compiled(planner, introspection, operation),
    // Planned anew: kept, plans would be most of the memory that operations take, for the few that anybody looks at.
    printPlan: (document, operationName) => printedPlan(planner.plan(document, operationName), document),
  };
}

function compiled(planner: Planner, introspection: Introspection, operation: OperationToCompile): CompiledOperation {
  const { document, operationName, variant } = operation;
  const { apiSchema, hidden } = planner;
  const projector = compileProjector({ apiSchema, document, operationName, denied: variant.denied, hidden, introspection });
  if (variant.planned === null) return { run: async ({ variables }) => projector(null, variables, []) };
  return planOperation(planner, variant.planned, operationName, projector);
}
