import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { entryProperties } from './entry-columns.js';

/** 商品房预售许可证 */
export const PresalePermit = defineEntity({
  name: 'PresalePermit',
  tableName: 'presale_permit',
  properties: {
    ...entryProperties(),
    projectName: p.string().length(200),
    constructionPermitNumber: p.string().length(80),
    buildings: p.json<string[]>(),
    /** Square metres. */
    floorArea: p.float().columnType('double'),
    units: p.integer(),
    deliveryPlannedOn: p.string().length(10),
  },
});
export type PresalePermit = InferEntity<typeof PresalePermit>;
