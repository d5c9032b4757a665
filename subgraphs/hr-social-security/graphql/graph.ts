import type { DepartmentTypes } from '../../department/graphql/mint-types.js';
import type { SchemaParts } from '../../kit/graphql/build-subgraph-schema.js';
import { LabourLicencesResolver } from './labour-licences.resolver.js';
import { mintEnterpriseResolver } from './mint-enterprise-resolver.js';
import { mintInjuryTaskResolver } from './mint-injury-task-resolver.js';
import { mintInsuranceTaskResolver } from './mint-insurance-task-resolver.js';
import { mintLabourTaskResolver } from './mint-labour-task-resolver.js';
import { SocialInsuranceAccountResolver } from './social-insurance-account.resolver.js';

/** The bureau's own part of the graph, on the types that were minted for it. */
export function hrSocialSecurityGraph(types: DepartmentTypes): Partial<SchemaParts> {
  return {
    resolvers: [
      mintEnterpriseResolver(types),
      SocialInsuranceAccountResolver,
      LabourLicencesResolver,
      mintInsuranceTaskResolver(types),
      mintInjuryTaskResolver(types),
      mintLabourTaskResolver(types),
    ],
  };
}
