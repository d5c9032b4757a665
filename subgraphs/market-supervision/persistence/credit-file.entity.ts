import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ApplicationBar, CreditRecord } from '../domain/market-supervision-facts.js';

/** 信用档案: what supervision has found about an enterprise. */
export const CreditFile = defineEntity({
  name: 'CreditFile',
  tableName: 'credit_file',
  properties: {
    enterpriseId: p.string().length(36).primary(),
    abnormalReason: p.string().length(200).strictNullable(),
    abnormalSince: p.string().length(10).strictNullable(),
    seriousViolatorSince: p.string().length(10).strictNullable(),
    openInvestigations: p.json<string[]>(),
    unpaidPenalties: p.json<CreditRecord['unpaidPenalties'][number][]>(),
    /** Holdings in companies that other authorities register; those registered here stand in their registers of shareholders */
    investmentsElsewhere: p.json<string[]>(),
    chattelMortgages: p.json<string[]>(),
  },
});
export type CreditFile = InferEntity<typeof CreditFile>;

/** 行政许可申请限制 (行政许可法 art. 78 and 79). */
export const LicensingBar = defineEntity({
  name: 'LicensingBar',
  tableName: 'licensing_bar',
  properties: {
    id: p.string().length(36).primary(),
    enterpriseId: p.string().length(36),
    item: p.string().length(80),
    ground: p.string().length(30).$type<ApplicationBar['ground']>(),
    decidedOn: p.string().length(10),
  },
});
