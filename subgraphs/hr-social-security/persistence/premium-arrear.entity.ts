import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { InsuranceKind } from '../domain/hr-social-security-facts.js';

/** 欠费: one kind of insurance of one month. */
export const PremiumArrear = defineEntity({
  name: 'PremiumArrear',
  tableName: 'premium_arrear',
  properties: {
    enterpriseId: p.string().length(36).primary(),
    kind: p.string().length(20).$type<InsuranceKind>().primary(),
    /** `YYYY-MM` */
    month: p.string().length(7).primary(),
    principalFen: p.integer(),
    dueOn: p.string().length(10),
    settledOn: p.string().length(10).strictNullable(),
  },
});
export type PremiumArrear = InferEntity<typeof PremiumArrear>;
