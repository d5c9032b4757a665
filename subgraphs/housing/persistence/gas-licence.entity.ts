import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { entryProperties } from './entry-columns.js';

/** 燃气经营许可证 */
export const GasLicence = defineEntity({
  name: 'GasLicence',
  tableName: 'gas_licence',
  properties: {
    ...entryProperties(),
    business: p.string().length(40),
    gasKind: p.string().length(40),
    area: p.string().length(500),
    premises: p.string().length(300),
    validUntil: p.string().length(10),
  },
});
export type GasLicence = InferEntity<typeof GasLicence>;
