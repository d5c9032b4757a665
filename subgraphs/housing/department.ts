import { join } from 'node:path';
import { departments } from '../../schema/departments.js';
import { defineDepartment } from '../department/define-department.js';
import { projectRoot } from '../kit/server/project-root.js';
import type { SubgraphDefinition } from '../kit/server/subgraph-definition.js';
import { seedDemo } from './demo/seed-demo.js';
import type { HousingDetails } from './domain/details.js';
import type { HousingFacts } from './domain/housing-facts.js';
import { readDetails } from './domain/read-details.js';
import { housingResults } from './domain/results/results.js';
import { housingRules } from './domain/rules.js';
import { mintEnterpriseResolver } from './graphql/mint-enterprise-resolver.js';
import { mintTaskResolver } from './graphql/mint-task-resolver.js';
import { PermitActsResolver } from './graphql/permit-acts.resolver.js';
import { PermitsResolver, StartExtensionResolver } from './graphql/permits.resolver.js';
import { HousingDecisionDetailsInput } from './graphql/types/decision-details.input.js';
import { housingEntities } from './persistence/books.js';
import { loadFacts } from './persistence/load-facts.js';
import { recordApproval } from './persistence/record-approval.js';
import { Housing0001Register } from './persistence/register.migration.js';

const entry = departments.find(({ code }) => code === 'housing');
if (entry === undefined) throw new Error('The list of departments has no housing');

/** The subgraph of the housing and urban-rural development bureau. */
export const housingDepartment: SubgraphDefinition = defineDepartment<HousingFacts, HousingDetails>({
  entry,
  catalogueFolder: join(projectRoot, 'subgraphs', 'housing', 'catalogue'),
  entities: housingEntities,
  migrations: [Housing0001Register],
  loadFacts,
  rules: housingRules,
  results: housingResults,
  readDetails,
  record: recordApproval,
  detailsInput: HousingDecisionDetailsInput,
  graph: (types) => ({
    resolvers: [mintEnterpriseResolver(types), mintTaskResolver(types), PermitsResolver, StartExtensionResolver, PermitActsResolver],
  }),
  seedDemo,
});
