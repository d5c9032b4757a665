import type { PlanNode, QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, getOperationAST, Kind } from 'graphql';
import { documentOf } from './entity.fetch.js';
import { PlanFailure } from './plan.failure.js';
import { topFields } from './top-fields.js';

/**
 * Refuses an operation of which no plan fetches some root field: the planner leaves out, without a word, what it takes for impossible to
 * answer (an object of an interface of which the subgraph has no type), and what is left out would be null without an error.
 * @param document as it was planned
 * @throws PlanFailure if there is such a field
 */
export function refuseUnplanned(document: DocumentNode, operationName: string | undefined, plans: readonly QueryPlan[]): void {
  const operation = getOperationAST(document, operationName);
  if (!operation) return;
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const fetched = new Set(plans.flatMap(({ node }) => fetchedAtRoot(node)));
  for (const { responseName, node, wanted } of topFields({ ...document, definitions: [operation, ...fragments] }, false)) {
    if (wanted === undefined && node.name.value !== '__typename' && !fetched.has(responseName)) {
      throw new PlanFailure(`No subgraph can answer what is asked of the field ${node.name.value}`);
    }
  }
}

/** Response names. */
function fetchedAtRoot(node: PlanNode | QueryPlan['node']): readonly string[] {
  switch (node?.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(fetchedAtRoot);
    case 'Condition':
      return [...fetchedAtRoot(node.ifClause), ...fetchedAtRoot(node.elseClause)];
    case 'Fetch':
      return node.requires ? [] : topFields(documentOf(node), false).map(({ responseName }) => responseName);
    default:
      return [];
  }
}
