import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { MaternityPolicy } from '../domain/pooling-area-policy.js';

/** What the pooling area has set for itself. Without a row the shipped values hold. */
export const AreaPolicy = defineEntity({
  name: 'AreaPolicy',
  tableName: 'area_policy',
  properties: {
    poolingArea: p.string().length(6).primary(),
    maternityMonths: p.integer(),
    fourMonthsInWeeks: p.integer(),
    regionalDays: p.json<MaternityPolicy['regionalDays']>(),
    transferWaitingMonths: p.integer(),
    /** Bounds of the contribution base in fen, and the year they are for; null until published. */
    baseYear: p.integer().strictNullable(),
    baseFloorFen: p.integer().strictNullable(),
    baseCeilingFen: p.integer().strictNullable(),
  },
});
export type AreaPolicy = InferEntity<typeof AreaPolicy>;
