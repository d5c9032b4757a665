import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** 参保职工: one period of insurance of one person with one enterprise. */
export const InsuredWorker = defineEntity({
  name: 'InsuredWorker',
  tableName: 'insured_worker',
  properties: {
    id: p.string().length(36).primary(),
    enterpriseId: p.string().length(36),
    personName: p.string().length(60),
    idNumber: p.string().length(18),
    insuredFrom: p.string().length(10),
    contributionBaseFen: p.integer(),
    /** Assessed before the region had published the year's bounds. */
    baseProvisional: p.boolean(),
    leftOn: p.string().length(10).strictNullable(),
    leavingCause: p.string().length(20).strictNullable(),
    /** The identity number while insured: unique, so that nobody is insured twice at a time (社会保险法 art. 58). */
    insuredNow: p.string().length(18).strictNullable(),
  },
});
export type InsuredWorker = InferEntity<typeof InsuredWorker>;
