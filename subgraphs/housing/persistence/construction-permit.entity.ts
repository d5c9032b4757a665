import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { StartExtension } from '../domain/construction/construction-permit.js';
import { entryProperties } from './entry-columns.js';

/** 施工许可证. Versioned: two members of staff who extend it at once must not both be counted as the second time. */
export const ConstructionPermit = defineEntity({
  name: 'ConstructionPermit',
  tableName: 'construction_permit',
  properties: {
    ...entryProperties(),
    projectName: p.string().length(200),
    projectAddress: p.string().length(300),
    planningPermitNumber: p.string().length(60),
    contractorName: p.string().length(100),
    contractorCreditCode: p.string().length(18),
    /** Square metres. */
    floorArea: p.float().columnType('double'),
    /** Yuan. */
    contractPrice: p.float().columnType('double'),
    contractStartOn: p.string().length(10),
    contractEndOn: p.string().length(10),
    /** Two at most by law, and never read without the permit. */
    startExtensions: p.json<StartExtension[]>(),
    startedOn: p.string().length(10).strictNullable(),
    revokedOn: p.string().length(10).strictNullable(),
    revision: p.integer().version(),
  },
});
export type ConstructionPermit = InferEntity<typeof ConstructionPermit>;
