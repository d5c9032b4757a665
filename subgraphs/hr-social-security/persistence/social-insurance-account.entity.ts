import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { InsuranceKind } from '../domain/hr-social-security-facts.js';

/** 社会保险单位账户. An enterprise that registers again after a cancellation gets a new account beside the closed one. */
export const SocialInsuranceAccount = defineEntity({
  name: 'SocialInsuranceAccount',
  tableName: 'social_insurance_account',
  properties: {
    /** 单位编号 */
    number: p.string().length(20).primary(),
    enterpriseId: p.string().length(36),
    registeredOn: p.string().length(10),
    insuranceKinds: p.json<InsuranceKind[]>(),
    /** 工伤保险行业风险类别, 1 to 8; null until it is assessed. */
    workInjuryRiskClass: p.integer().strictNullable(),
    closedOn: p.string().length(10).strictNullable(),
    /** Id of the enterprise while the account is open: unique, so that no enterprise ever has two open ones. */
    openFor: p.string().length(36).strictNullable(),
    /** Changes of the roster so far. Each one takes the row, so that a change and a cancellation cannot pass each other. */
    rosterChanges: p.integer(),
    revision: p.integer().version(),
  },
});
export type SocialInsuranceAccount = InferEntity<typeof SocialInsuranceAccount>;
