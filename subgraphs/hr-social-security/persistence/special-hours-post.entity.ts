import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { SpecialHoursPost as AppliedPost } from '../domain/working-hours/post.js';

/** One post of a 准予企业实行特殊工时制度决定书. */
export const SpecialHoursPost = defineEntity({
  name: 'SpecialHoursPost',
  tableName: 'special_hours_post',
  properties: {
    documentNumber: p.string().length(60).primary(),
    /** Place in the list of posts, from 1. */
    position: p.integer().primary(),
    enterpriseId: p.string().length(36),
    post: p.string().length(60),
    headcount: p.integer(),
    system: p.string().length(20).$type<AppliedPost['system']>(),
    cycle: p.string().length(10).$type<NonNullable<AppliedPost['cycle']>>().strictNullable(),
    validFrom: p.string().length(10),
    validUntil: p.string().length(10),
  },
});
export type SpecialHoursPost = InferEntity<typeof SpecialHoursPost>;
