import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { entryProperties } from './entry-columns.js';

/** 城镇污水排入排水管网许可证 */
export const DrainagePermit = defineEntity({
  name: 'DrainagePermit',
  tableName: 'drainage_permit',
  properties: {
    ...entryProperties(),
    address: p.string().length(300),
    trade: p.string().length(40),
    outfalls: p.integer(),
    /** Cubic metres a day. */
    dailyDischarge: p.float().columnType('double'),
    validUntil: p.string().length(10),
  },
});
export type DrainagePermit = InferEntity<typeof DrainagePermit>;
