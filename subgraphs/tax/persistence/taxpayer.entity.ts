import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Taxpayer, TaxType } from '../domain/tax-facts.js';

type Grade = NonNullable<Taxpayer['creditGrade']>;

/** 纳税人登记: an enterprise whose information has been confirmed. Amounts in fen, dates ISO. */
export const TaxpayerRecord = defineEntity({
  name: 'TaxpayerRecord',
  tableName: 'taxpayer',
  properties: {
    /** The window's id of the enterprise. */
    enterpriseId: p.string().length(36).primary(),
    number: p.string().length(18),
    name: p.string().length(200),
    confirmedOn: p.string().length(10),
    /** Subject of whoever applied for the confirmation; null where it came from the collection system. */
    applicant: p.string().length(120).strictNullable(),
    standing: p.string().length(20).$type<Taxpayer['standing']>(),
    vatStatus: p.string().length(20).$type<Taxpayer['vatStatus']>(),
    generalFrom: p.string().length(10).strictNullable(),
    recognisedTaxes: p.json<readonly TaxType[]>(),
    accountingSystem: p.string().length(40).strictNullable(),
    creditGrade: p.string().length(1).$type<Grade>().strictNullable(),
    parentCreditGrade: p.string().length(1).$type<Grade>().strictNullable(),
    riskLevel: p.string().length(10).$type<Taxpayer['riskLevel']>(),
    hasTaxAffairs: p.boolean(),
    everReceivedInvoices: p.boolean(),
    fixedQuotaHousehold: p.boolean(),
    belowVatStartingPoint: p.boolean(),
    recognisedFounder: p.boolean(),
    invoiceQuotaFen: p.integer().strictNullable(),
    invoicesInHand: p.integer(),
    devicesInHand: p.integer(),
    /** Number of the decision that stops the supply of invoices, while it is in force. */
    supplyStopDocument: p.string().length(60).strictNullable(),
    /** Tax actually paid for the last period, in fen, by tax. */
    lastPeriodTaxFen: p.json<Readonly<Partial<Record<TaxType, number>>>>(),
    salesOfTwelveMonthsFen: p.integer().strictNullable(),
    /** Task of the approval that last changed these books: two approvals for one taxpayer collide here, and the later judges anew. */
    lastApproval: p.string().length(36).strictNullable(),
    revision: p.integer().version(),
  },
});
export type TaxpayerRecord = InferEntity<typeof TaxpayerRecord>;
