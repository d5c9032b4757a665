import { join } from 'node:path';
import { departments } from '../../schema/departments.js';
import { defineDepartment } from '../department/define-department.js';
import { projectRoot } from '../kit/server/project-root.js';
import type { SubgraphDefinition } from '../kit/server/subgraph-definition.js';
import { recordApproval } from './actions/record-approval.js';
import { seedDemo } from './demo/seed-demo.js';
import type { MarketSupervisionDetails } from './domain/details.js';
import type { MarketSupervisionFacts } from './domain/market-supervision-facts.js';
import { readDetails } from './domain/read-details.js';
import { marketSupervisionResults } from './domain/results.js';
import { marketSupervisionRules } from './domain/rules.js';
import { DEPARTMENT } from './graphql/loaders.js';
import { marketSupervisionGraph } from './graphql/market-supervision.graph.js';
import { DecisionDetailsInput } from './graphql/types/details.input.js';
import { loadFacts } from './persistence/load-facts.js';
import { MarketSupervision0001Registers } from './persistence/market-supervision-0001-registers.js';
import { marketSupervisionEntities } from './persistence/market-supervision-entities.js';

const entry = departments.find(({ code }) => code === DEPARTMENT);
if (entry === undefined) throw new Error(`${DEPARTMENT} does not stand in the list of departments`);

/** 扎兰屯市市场监督管理局: registers enterprises and what they may do with food, equipment and equity. */
export const marketSupervisionDepartment: SubgraphDefinition = defineDepartment<MarketSupervisionFacts, MarketSupervisionDetails>({
  entry,
  catalogueFolder: join(projectRoot, 'subgraphs', DEPARTMENT, 'catalogue'),
  entities: marketSupervisionEntities,
  migrations: [MarketSupervision0001Registers],
  loadFacts,
  rules: marketSupervisionRules,
  results: marketSupervisionResults,
  readDetails,
  record: recordApproval,
  detailsInput: DecisionDetailsInput,
  graph: (types) => marketSupervisionGraph(types, entry.name.zh),
  seedDemo,
});
