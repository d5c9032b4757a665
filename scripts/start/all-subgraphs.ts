import type { SubgraphDefinition } from '../../subgraphs/kit/server/subgraph-definition.js';
import { oneSubgraph } from './one-subgraph.js';
import { subgraphNames } from './subgraph-names.js';

/** Every subgraph of the hall: the centre's own, and one for each line of the list of departments. */
export function allSubgraphs(): Promise<SubgraphDefinition[]> {
  return Promise.all(subgraphNames.map(oneSubgraph));
}
