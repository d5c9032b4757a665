import { join } from 'node:path';
import { departments } from '../../schema/departments.js';
import { defineDepartment } from '../department/define-department.js';
import { projectRoot } from '../kit/server/project-root.js';
import type { SubgraphDefinition } from '../kit/server/subgraph-definition.js';
import { seedTaxDemo } from './demo/seed-demo.js';
import { readTaxDetails } from './domain/read-details.js';
import { taxResults } from './domain/results/results.js';
import { taxRules } from './domain/rules.js';
import { TaxDecisionDetailsInput } from './graphql/details.input.js';
import { taxGraph } from './graphql/graph.js';
import { recordApproval } from './persistence/entries/record-approval.js';
import { loadTaxFacts } from './persistence/load-facts.js';
import { taxEntities, taxMigrations } from './persistence/tax-tables.js';

const entry = departments.find(({ code }) => code === 'tax');
if (entry === undefined) throw new Error('The list of departments has no tax bureau');

/** 国家税务总局扎兰屯市税务局 as a subgraph. */
export const taxDepartment: SubgraphDefinition = defineDepartment({
  entry,
  catalogueFolder: join(projectRoot, 'subgraphs', 'tax', 'catalogue'),
  entities: taxEntities,
  migrations: taxMigrations,
  loadFacts: loadTaxFacts,
  rules: taxRules,
  results: taxResults,
  readDetails: readTaxDetails,
  record: recordApproval,
  detailsInput: TaxDecisionDetailsInput,
  graph: taxGraph,
  seedDemo: seedTaxDemo,
});
