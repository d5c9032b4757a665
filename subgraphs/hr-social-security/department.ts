import { join } from 'node:path';
import { defineDepartment } from '../department/define-department.js';
import { projectRoot } from '../kit/server/project-root.js';
import type { SubgraphDefinition } from '../kit/server/subgraph-definition.js';
import { bureau } from './bureau.js';
import { seedDemo } from './demo/seed-demo.js';
import { readDetails } from './domain/read-details.js';
import { hrSocialSecurityResults } from './domain/results/results.js';
import { hrSocialSecurityRules } from './domain/rules.js';
import { hrSocialSecurityGraph } from './graphql/graph.js';
import { DecisionDetailsInput } from './graphql/types/decision-details.input.js';
import { bookEntities } from './persistence/books.js';
import { HrSocialSecurity0001Books } from './persistence/books.migration.js';
import { loadFacts } from './persistence/load-facts.js';
import { recordApproval } from './persistence/records/record-approval.js';

/** 扎兰屯市人力资源和社会保障局: social insurance, work injuries, labour licences, collective contracts. */
export const hrSocialSecurityDepartment: SubgraphDefinition = defineDepartment({
  entry: bureau,
  catalogueFolder: join(projectRoot, 'subgraphs', bureau.code, 'catalogue'),
  entities: bookEntities,
  migrations: [HrSocialSecurity0001Books],
  loadFacts,
  rules: hrSocialSecurityRules,
  results: hrSocialSecurityResults,
  readDetails,
  record: recordApproval,
  detailsInput: DecisionDetailsInput,
  graph: hrSocialSecurityGraph,
  // What happened to a body is for the caseworkers and the parties.
  withholds: (item) => item === 'work-injury-recognition',
  seedDemo,
});
