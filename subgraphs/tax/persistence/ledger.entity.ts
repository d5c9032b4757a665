import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ReportedAccount, TaxPayment, TaxType } from '../domain/tax-facts.js';

/** 已报告的存款账户 */
export const AccountRecord = defineEntity({
  name: 'AccountRecord',
  tableName: 'reported_account',
  properties: {
    id: p.string().length(36).primary(),
    enterpriseId: p.string().length(36),
    bank: p.string().length(100),
    number: p.string().length(30),
    kind: p.string().length(20).$type<ReportedAccount['kind']>(),
    /** Day on which it was opened or last changed, as reported; null where only the report is known. */
    since: p.string().length(10).strictNullable(),
    closedOn: p.string().length(10).strictNullable(),
    revision: p.integer().version(),
  },
});
export type AccountRecord = InferEntity<typeof AccountRecord>;

/** 入库、退库的税款. Only the collection system writes here. */
export const PaymentRecord = defineEntity({
  name: 'PaymentRecord',
  tableName: 'tax_payment',
  properties: {
    id: p.string().length(36).primary(),
    enterpriseId: p.string().length(36),
    taxType: p.string().length(30).$type<TaxType>(),
    kind: p.string().length(10).$type<TaxPayment['kind']>(),
    bookedOn: p.string().length(10),
    amountFen: p.integer(),
  },
});
export type PaymentRecord = InferEntity<typeof PaymentRecord>;
