import type { DepartmentTypes } from '../../department/graphql/mint-types.js';
import type { SchemaParts } from '../../kit/graphql/build-subgraph-schema.js';
import { mintTaskFields } from './task/task.resolver.js';
import { mintTaxpayerField, TaxpayerResolver } from './taxpayer/taxpayer.resolver.js';

/** The bureau's own part of the graph. */
export function taxGraph(types: DepartmentTypes): Partial<SchemaParts> {
  return { resolvers: [mintTaxpayerField(types), TaxpayerResolver, mintTaskFields(types)] as never };
}
