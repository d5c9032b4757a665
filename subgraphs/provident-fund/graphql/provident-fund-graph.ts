import type { DepartmentTypes } from '../../department/graphql/mint-types.js';
import type { SchemaParts } from '../../kit/graphql/build-subgraph-schema.js';
import { AccountResolver } from './account.resolver.js';
import { mintEnterpriseResolver } from './enterprise.resolver.js';
import { SettlementResolver } from './settlement.resolver.js';
import { mintTaskFieldsResolver } from './task.resolver.js';

/** The office's own part of the graph. */
export function providentFundGraph(types: DepartmentTypes): Partial<SchemaParts> {
  return { resolvers: [mintEnterpriseResolver(types), mintTaskFieldsResolver(types), AccountResolver, SettlementResolver] };
}
