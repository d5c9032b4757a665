import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** 缴费基数上下限, as the autonomous region publishes them for a year. */
export const ContributionBaseStandard = defineEntity({
  name: 'ContributionBaseStandard',
  tableName: 'contribution_base_standard',
  properties: { year: p.integer().primary().autoincrement(false), floorFen: p.integer(), ceilingFen: p.integer() },
});
export type ContributionBaseStandard = InferEntity<typeof ContributionBaseStandard>;

/** 月最低工资标准 of this city's class of area. */
export const MinimumWageStandard = defineEntity({
  name: 'MinimumWageStandard',
  tableName: 'minimum_wage_standard',
  properties: { effectiveFrom: p.string().length(10).primary(), monthlyFen: p.integer() },
});
export type MinimumWageStandard = InferEntity<typeof MinimumWageStandard>;
