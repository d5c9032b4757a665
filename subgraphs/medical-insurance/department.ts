import { join } from 'node:path';
import { departments } from '../../schema/departments.js';
import { defineDepartment } from '../department/define-department.js';
import { projectRoot } from '../kit/server/project-root.js';
import type { SubgraphDefinition } from '../kit/server/subgraph-definition.js';
import { seedDemo } from './demo/seed-demo.js';
import { readDetails } from './domain/read-details.js';
import { medicalInsuranceResults } from './domain/results.js';
import { medicalInsuranceRules } from './domain/rules.js';
import { medicalInsuranceGraph } from './graphql/medical-insurance-graph.js';
import { MedicalInsuranceDecisionDetailsInput } from './graphql/types/decision-details.input.js';
import { enterApproval } from './persistence/books/enter-approval.js';
import { loadFacts } from './persistence/load-facts.js';
import { medicalInsuranceEntities, medicalInsuranceMigrations } from './persistence/medical-insurance-tables.js';

const CODE = 'medical-insurance';

/** The medical insurance bureau (医疗保障局): the only file that outsiders import. */
export const medicalInsuranceDepartment: SubgraphDefinition = defineDepartment({
  entry: entryOf(CODE),
  catalogueFolder: join(projectRoot, 'subgraphs', CODE, 'catalogue'),
  entities: medicalInsuranceEntities,
  migrations: medicalInsuranceMigrations,
  loadFacts,
  rules: medicalInsuranceRules,
  results: medicalInsuranceResults,
  readDetails,
  record: enterApproval,
  detailsInput: MedicalInsuranceDecisionDetailsInput,
  graph: (types) => medicalInsuranceGraph(types, CODE),
  // A birth is for the caseworkers and the parties.
  withholds: (item) => item === 'maternity-allowance',
  seedDemo,
});

function entryOf(code: string) {
  const entry = departments.find((one) => one.code === code);
  if (entry === undefined) throw new Error(`The list of departments does not name ${code}`);
  return entry;
}
