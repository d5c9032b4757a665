import { join } from 'node:path';
import { departments } from '../../../schema/departments.js';
import { defineDepartment } from '../../../subgraphs/department/define-department.js';
import { projectRoot } from '../../../subgraphs/kit/server/project-root.js';
import type { SubgraphDefinition } from '../../../subgraphs/kit/server/subgraph-definition.js';
import { seedDemo } from './demo/seed-demo.js';
import { readDetails } from './domain/details.js';
import { specimenResults } from './domain/results.js';
import { specimenRules } from './domain/rules.js';
import type { SpecimenDetails, SpecimenFacts } from './domain/subject.js';
import { SpecimenDecisionDetailsInput } from './graphql/details.input.js';

const CODE = 'specimen-code';
const entry = departments.find(({ code }) => code === CODE);
if (entry === undefined) throw new Error(`The list of departments does not name ${CODE}`);

/** 样本部门 as a subgraph: the only file that outsiders import. */
export const specimenDepartment: SubgraphDefinition = defineDepartment<SpecimenFacts, SpecimenDetails>({
  entry,
  catalogueFolder: join(projectRoot, 'subgraphs', CODE, 'catalogue'),
  // No books of its own: what it decides stands in its tasks and in the journal.
  entities: [],
  migrations: [],
  loadFacts: async () => ({}),
  rules: specimenRules,
  results: specimenResults,
  readDetails,
  record: async () => undefined,
  detailsInput: SpecimenDecisionDetailsInput,
  graph: () => ({}),
  seedDemo,
});
