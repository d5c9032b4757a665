import { DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, operationFromDocument, Supergraph } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { EntityCache } from '../cache/entity.cache.js';
import type { CompiledOperation } from '../execution/compiled-operation.js';
import type { HiddenNames } from '../projection/hidden-names.js';
import type { Projector } from '../projection/projector.js';
import type { SupergraphSource } from '../supergraph/supergraph.source.js';
import { actsInOrder } from './acts-in-order.js';
import { boundedPlanner } from './bounded-planner.js';
import { compilePlan, type OperationPlan } from './compile-plan.js';
import { planNumbers } from './conflicting-requires.js';
import { entityTypes } from './entity-types.js';
import { hiddenNames } from './hidden-names.js';
import { nameForPlanning } from './planned-names.js';
import { defaultPlanningLimits, type PlanningLimits } from './planning-limits.js';
import { reservedNames } from './reserved-names.js';
import { resolvableKeysFirst } from './resolvable-keys-first.js';
import { restoreFragments } from './restored-fragments.js';
import { separateFields } from './separated-fields.js';
import { splitDocument } from './split-document.js';
import { unevenTypes } from './uneven-types.js';
import { refuseUnplanned } from './unplanned-fields.js';
import { withoutIntrospection } from './without-introspection.js';

/** Everything of one supergraph that planning needs. Made once for it: some hundred milliseconds. */
export interface Planner {
  /** What clients may see. */
  readonly apiSchema: GraphQLSchema;
  /** What they may not see and may nevertheless stand in data. */
  readonly hidden: HiddenNames;
  readonly subgraphs: readonly Subgraph[];
  /**
   * Synchronous, and heavy: tens of milliseconds.
   * @param document valid against `apiSchema`
   * @throws PlanFailure
   */
  plan(document: DocumentNode, operationName?: string): OperationPlan;
  /** @param plan of this planner. It is not kept. */
  compile(plan: OperationPlan, projector: Projector): CompiledOperation;
}

export interface Subgraph {
  readonly name: string;
  /** As the supergraph has it; may be empty. */
  readonly url: string;
}

/**
 * The gateway enforces these itself before anything is planned (the planner knows nothing of them), so a supergraph that links
 * them is taken as it is. A SECURITY or EXECUTION link of anything else is refused: nobody would enforce it.
 */
const enforcedByUs = ['authenticated', 'requiresScopes', 'policy'].map((feature) => `https://specs.apollo.dev/${feature}/v0.1`);

const supportedFeatures = new Set([...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, ...enforcedByUs]);

const nothing: OperationPlan = { kind: 'QueryPlan', further: [], separations: [], fieldNames: new Map(), variableNames: new Map() };

export interface PlannerOptions {
  /** Where entities of this supergraph are kept that never change. */
  readonly kept?: EntityCache | undefined;
  readonly limits?: PlanningLimits;
}

/**
 * @param source the whole supergraph, security directives and all
 * @throws if it is none that can be planned with
 */
export function openPlanner(
  { document: source }: SupergraphSource,
  { kept, limits = defaultPlanningLimits }: PlannerOptions = {},
): Planner {
  const supergraph = Supergraph.build(resolvableKeysFirst(source), { supportedFeatures, validateSupergraph: true });
  const queryPlan = boundedPlanner(supergraph, limits);
  const plannedSchema = supergraph.apiSchema();
  const apiSchema = plannedSchema.toGraphQLJSSchema();
  const reserved = reservedNames(supergraph);
  const numbers = planNumbers(supergraph);
  const context = { apiSchema, types: entityTypes(supergraph), kept };
  const restoring = { apiSchema, uneven: unevenTypes(supergraph) };
  const planOf = (document: DocumentNode, operationName: string | undefined): QueryPlan => {
    const plan = queryPlan(() => operationFromDocument(plannedSchema, document, { operationName }));
    return restoreFragments(plan, document, operationName, restoring);
  };
  return {
    apiSchema,
    hidden: hiddenNames(supergraph),
    subgraphs: supergraph.subgraphsMetadata().map(({ name, url }) => ({ name, url })),
    plan(document, operationName) {
      const fetched = withoutIntrospection(document, operationName);
      if (!fetched) return nothing;
      const named = nameForPlanning(actsInOrder(fetched, operationName), reserved);
      const { document: separated, separations } = separateFields(named.document, operationName, apiSchema);
      const documents = splitDocument(separated, operationName, apiSchema, numbers);
      const plans = documents.map((each) => planOf(each, operationName));
      refuseUnplanned(separated, operationName, plans, apiSchema);
      const [plan, ...further] = plans;
      return { ...(plan as QueryPlan), further, separations, fieldNames: named.fields, variableNames: named.variables };
    },
    compile: (plan, projector) => compilePlan(plan, projector, context),
  };
}
