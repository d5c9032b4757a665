import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** 股东名册: one line of a company's register of shareholders. */
export const CompanyShareholder = defineEntity({
  name: 'CompanyShareholder',
  tableName: 'company_shareholder',
  properties: {
    enterpriseId: p.string().length(36).primary(),
    /** Identity number or credit code */
    certificateNumber: p.string().length(18).primary(),
    position: p.integer(),
    kind: p.string().length(10).$type<'PERSON' | 'CORPORATE'>(),
    name: p.string().length(200),
    subscribedFen: p.integer(),
    /** ISO date; null for equity that came by transfer, whose term the articles of association state */
    payInBy: p.string().length(10).strictNullable(),
  },
});
export type CompanyShareholder = InferEntity<typeof CompanyShareholder>;
