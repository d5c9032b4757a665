import 'reflect-metadata';
import { join } from 'node:path';
import { departments } from '../../schema/departments.js';
import { defineDepartment } from '../department/define-department.js';
import { projectRoot } from '../kit/server/project-root.js';
import type { SubgraphDefinition } from '../kit/server/subgraph-definition.js';
import { record } from './actions/record/index.js';
import { seedDemo } from './demo/seed-demo.js';
import type { ProvidentFundDetails } from './domain/details.js';
import type { ProvidentFundFacts } from './domain/provident-fund-facts.js';
import { readDetails } from './domain/read-details.js';
import { providentFundResults } from './domain/results/index.js';
import { providentFundRules } from './domain/rules.js';
import { DecisionDetailsInput } from './graphql/details.input.js';
import { providentFundGraph } from './graphql/provident-fund-graph.js';
import { loadFacts } from './persistence/load-facts.js';
import { providentFundEntities, providentFundMigrations } from './persistence/provident-fund-tables.js';

const code = 'provident-fund';
const entry = departments.find((department) => department.code === code);
if (entry === undefined) throw new Error(`No department ${code} in the list of departments`);

/** 呼伦贝尔市住房公积金中心扎兰屯管理部. */
export const providentFundDepartment: SubgraphDefinition = defineDepartment<ProvidentFundFacts, ProvidentFundDetails>({
  entry,
  catalogueFolder: join(projectRoot, 'subgraphs', code, 'catalogue'),
  entities: providentFundEntities,
  migrations: providentFundMigrations,
  loadFacts,
  rules: providentFundRules,
  results: providentFundResults,
  readDetails,
  record,
  detailsInput: DecisionDetailsInput,
  graph: providentFundGraph,
  seedDemo,
});
