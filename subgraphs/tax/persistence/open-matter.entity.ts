import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { OpenInvestigation, TaxType } from '../domain/tax-facts.js';

/** 未申报. The collection system removes the line when the return comes in. */
export const UnfiledReturnRecord = defineEntity({
  name: 'UnfiledReturnRecord',
  tableName: 'unfiled_return',
  properties: {
    id: p.string().length(36).primary(),
    enterpriseId: p.string().length(36),
    taxType: p.string().length(30).$type<TaxType>(),
    periodFrom: p.string().length(10),
    periodUntil: p.string().length(10),
    /** Last day for filing; an approved deferral moves it. */
    dueOn: p.string().length(10),
  },
});
export type UnfiledReturnRecord = InferEntity<typeof UnfiledReturnRecord>;

/** 检查、评估、协查案件 */
export const InvestigationRecord = defineEntity({
  name: 'InvestigationRecord',
  tableName: 'investigation',
  properties: {
    number: p.string().length(60).primary(),
    enterpriseId: p.string().length(36),
    kind: p.string().length(20).$type<OpenInvestigation['kind']>(),
    openedOn: p.string().length(10),
    closedOn: p.string().length(10).strictNullable(),
  },
});
export type InvestigationRecord = InferEntity<typeof InvestigationRecord>;

/** 跨区域涉税事项报告 */
export const CrossRegionRecord = defineEntity({
  name: 'CrossRegionRecord',
  tableName: 'cross_region_report',
  properties: {
    /** Number of the receipt. */
    number: p.string().length(60).primary(),
    enterpriseId: p.string().length(36),
    contractNumber: p.string().length(60),
    destinationDivisionCode: p.string().length(6),
    validFrom: p.string().length(10),
    validUntil: p.string().length(10),
    /** Day on which the bureau of the destination reported back. */
    settledOn: p.string().length(10).strictNullable(),
  },
});
export type CrossRegionRecord = InferEntity<typeof CrossRegionRecord>;
