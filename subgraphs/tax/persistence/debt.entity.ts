import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { TaxType } from '../domain/tax-facts.js';

/** 欠税. A debt that has been settled or written off stays on record with the day and the document that ended it. */
export const ArrearRecord = defineEntity({
  name: 'ArrearRecord',
  tableName: 'tax_arrear',
  properties: {
    id: p.string().length(36).primary(),
    enterpriseId: p.string().length(36),
    taxType: p.string().length(30).$type<TaxType>(),
    periodFrom: p.string().length(10),
    periodUntil: p.string().length(10),
    amountFen: p.integer(),
    /** Last day for payment; an approved deferral moves it. */
    dueOn: p.string().length(10),
    endedOn: p.string().length(10).strictNullable(),
    endedBy: p.string().length(60).strictNullable(),
    revision: p.integer().version(),
  },
});
export type ArrearRecord = InferEntity<typeof ArrearRecord>;

export type ChargeKind = 'LATE_FEE' | 'FINE' | 'EXCESS_REFUND';

/** 滞纳金、罚款、多退（免）税款: a sum fixed in a document. */
export const ChargeRecord = defineEntity({
  name: 'ChargeRecord',
  tableName: 'outstanding_charge',
  properties: {
    id: p.string().length(36).primary(),
    enterpriseId: p.string().length(36),
    kind: p.string().length(20).$type<ChargeKind>(),
    documentNumber: p.string().length(60),
    amountFen: p.integer(),
    endedOn: p.string().length(10).strictNullable(),
    endedBy: p.string().length(60).strictNullable(),
    revision: p.integer().version(),
  },
});
export type ChargeRecord = InferEntity<typeof ChargeRecord>;
