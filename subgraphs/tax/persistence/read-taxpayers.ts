import type { EntityManager } from '@mikro-orm/sql';
import { yuanOf } from '../domain/money.js';
import type { TaxFacts, Taxpayer, TaxType } from '../domain/tax-facts.js';
import { TaxpayerRecord } from './taxpayer.entity.js';

/** The taxpayers among these enterprises. One statement. */
export function readTaxpayers(em: EntityManager, enterpriseIds: readonly string[]): Promise<TaxpayerRecord[]> {
  return em.find(TaxpayerRecord, { enterpriseId: { $in: [...enterpriseIds] } });
}

type OfTaxpayer = Pick<
  TaxFacts,
  'taxpayer' | 'invoicesInHand' | 'devicesInHand' | 'invoiceSupplyStop' | 'lastPeriodTax' | 'salesOfTwelveMonths'
>;

/** What a taxpayer's row says, as the rules read it. Pure. */
export function taxpayerFacts(row: TaxpayerRecord | undefined): Partial<OfTaxpayer> {
  if (row === undefined) return {};
  return {
    taxpayer: taxpayerOf(row),
    invoicesInHand: row.invoicesInHand,
    devicesInHand: row.devicesInHand,
    invoiceSupplyStop: row.supplyStopDocument === null ? null : { documentNumber: row.supplyStopDocument },
    lastPeriodTax: inYuan(row.lastPeriodTaxFen),
    salesOfTwelveMonths: row.salesOfTwelveMonthsFen === null ? null : yuanOf(row.salesOfTwelveMonthsFen),
  };
}

function taxpayerOf(row: TaxpayerRecord): Taxpayer {
  return {
    number: row.number,
    name: row.name,
    confirmedOn: row.confirmedOn,
    vatStatus: row.vatStatus,
    generalFrom: row.generalFrom,
    standing: row.standing,
    creditGrade: row.creditGrade,
    parentCreditGrade: row.parentCreditGrade,
    hasTaxAffairs: row.hasTaxAffairs,
    recognisedTaxes: row.recognisedTaxes,
    everReceivedInvoices: row.everReceivedInvoices,
    fixedQuotaHousehold: row.fixedQuotaHousehold,
    belowVatStartingPoint: row.belowVatStartingPoint,
    recognisedFounder: row.recognisedFounder,
    invoiceQuota: row.invoiceQuotaFen === null ? null : yuanOf(row.invoiceQuotaFen),
    riskLevel: row.riskLevel,
  };
}

function inYuan(fenByTax: Readonly<Partial<Record<TaxType, number>>>): Partial<Record<TaxType, number>> {
  return Object.fromEntries(Object.entries(fenByTax).map(([tax, amount]) => [tax, yuanOf(amount)]));
}
