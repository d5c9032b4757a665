import type { DepartmentTypes } from '../../department/graphql/mint-types.js';
import type { SchemaParts } from '../../kit/graphql/build-subgraph-schema.js';
import { mintEnterpriseResolver } from './mint-enterprise-resolver.js';
import { mintOwnTaskResolver } from './mint-task-resolver.js';
import { RegistrationResolver } from './registration.resolver.js';

/** The department's own part of the graph, on the types that were minted for it. */
export function marketSupervisionGraph(types: DepartmentTypes, authority: string): Partial<SchemaParts> {
  return { resolvers: [mintEnterpriseResolver(types, authority), mintOwnTaskResolver(types), RegistrationResolver] };
}
