import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { TaxType } from '../domain/tax-facts.js';

/** 核准的延期申报、批准的延期缴纳. */
export const DeferralRecord = defineEntity({
  name: 'DeferralRecord',
  tableName: 'tax_deferral',
  properties: {
    /** Id of the task that it was decided on. */
    id: p.string().length(36).primary(),
    enterpriseId: p.string().length(36),
    kind: p.string().length(10).$type<'FILING' | 'PAYMENT'>(),
    taxType: p.string().length(30).$type<TaxType>(),
    periodFrom: p.string().length(10),
    periodUntil: p.string().length(10),
    deferredUntil: p.string().length(10),
    /** Of a payment: the tax deferred. Of a filing: the tax to be prepaid. */
    amountFen: p.integer(),
    /** Number of the decision: the bureau's own for filing, the autonomous region's for payment. */
    documentNumber: p.string().length(60),
  },
});
export type DeferralRecord = InferEntity<typeof DeferralRecord>;
