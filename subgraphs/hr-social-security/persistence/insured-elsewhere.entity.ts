import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** 异地参保: the bureau's copy of insurances in force outside this city, from the regional system. */
export const InsuredElsewhere = defineEntity({
  name: 'InsuredElsewhere',
  tableName: 'insured_elsewhere',
  properties: {
    idNumber: p.string().length(18).primary(),
    unitName: p.string().length(200).primary(),
    /** 参保地行政区划代码 */
    division: p.string().length(6),
  },
});
export type InsuredElsewhere = InferEntity<typeof InsuredElsewhere>;
