import type { DepartmentTypes } from '../../department/graphql/mint-types.js';
import type { SchemaParts } from '../../kit/graphql/build-subgraph-schema.js';
import { MedicalInsuranceAccountResolver } from './account.resolver.js';
import { mintEnterpriseFactsResolver } from './enterprise-facts.resolver.js';
import { mintMaternityClaimResolver } from './maternity-claim.resolver.js';
import { mintTaskResultsResolver } from './task-results.resolver.js';

/** The department's own part of the graph, on the types that were minted for it. */
export function medicalInsuranceGraph(types: DepartmentTypes, department: string): Partial<SchemaParts> {
  return {
    resolvers: [
      mintEnterpriseFactsResolver(types, department),
      MedicalInsuranceAccountResolver,
      mintTaskResultsResolver(types),
      mintMaternityClaimResolver(department),
    ],
  };
}
