import type { TaskReleased } from '../../kit/contract/task-released.message.js';
import type { TaxItemSlug } from '../domain/tax-item.js';
import { construction, restaurant } from './tax-under-test.js';

type Application = Partial<TaskReleased> & { slug: TaxItemSlug; form: Record<string, unknown> };

const of = (enterprise: typeof construction) => ({
  enterprise,
  form: { enterpriseName: enterprise.name, creditCode: enterprise.creditCode },
});

/** An enterprise that has just got its licence. */
export const newcomer = {
  id: '00000000-0000-4000-8000-0000000000f1',
  name: '扎兰屯市敖尼尔文旅有限公司',
  creditCode: '91150783MA0Q4D040C',
};

export const newTaxpayer: Application = {
  slug: 'new-taxpayer-package',
  enterprise: newcomer,
  form: {
    ...of(newcomer).form,
    registeredOn: '2026-03-10',
    domicile: { address: '兴华街道1号', divisionCode: '150783' },
    accountingSystem: 'SMALL_ENTERPRISE_STANDARDS',
    bankAccount: { bank: '中国农业银行扎兰屯支行', number: '05410101040012345' },
    requestedQuota: 100_000,
  },
  answers: { AGENT: 'NO', GENERAL_VAT: 'YES', NEEDS_INVOICE: 'YES', ACCOUNTING_SOFTWARE: 'NO' },
};
export const newTaxpayerDetails = {
  realNameVerified: ['LEGAL_REPRESENTATIVE', 'FINANCE_OFFICER', 'TAX_HANDLER'],
  recognisedTaxes: ['VAT', 'ENTERPRISE_INCOME_TAX', 'STAMP_DUTY'],
  accountsSound: true,
  approvedQuota: 80_000,
};

export const generalRegistration: Application = {
  slug: 'general-vat-taxpayer-registration',
  enterprise: restaurant,
  form: { ...of(restaurant).form, annualSales: 3_184_600, effectiveFrom: '2026-04-01' },
  answers: { VAT_GROUND: 'VOLUNTARY' },
};

export const quotaRaise: Application = {
  slug: 'invoice-quota',
  enterprise: restaurant,
  form: { ...of(restaurant).form, currentQuota: 100_000, requestedQuota: 300_000, averageMonthlySales: 280_000 },
  answers: { QUOTA_KIND: 'RAISE' },
};

export const clearance: Application = {
  slug: 'tax-clearance',
  enterprise: restaurant,
  form: { ...of(restaurant).form, liquidationFrom: '2026-01-01', liquidationUntil: '2026-03-01' },
  answers: { CLEARANCE_CAUSE: 'DISSOLUTION', TAX_AFFAIRS: 'YES', PAYS_ENTERPRISE_INCOME_TAX: 'YES', HOLDS_INVOICES: 'YES' },
};

export const crossRegion: Application = {
  slug: 'cross-region-report',
  enterprise: construction,
  form: {
    ...of(construction).form,
    destinationDivisionCode: '230221',
    destinationAddress: '齐齐哈尔市龙江县工业街8号',
    contractNumber: 'YLH-2026-003',
    contractAmount: 4_200_000,
    contractFrom: '2026-03-15',
    contractUntil: '2026-09-30',
  },
  answers: { CROSS_REGION_KIND: 'CONSTRUCTION' },
};

const february = { taxType: 'VAT', periodFrom: '2026-02-01', periodUntil: '2026-02-28' };

export const filingDeferral: Application = {
  slug: 'deferred-filing-approval',
  enterprise: construction,
  form: { ...of(construction).form, ...february, filingDueOn: '2026-03-16', requestedUntil: '2026-04-15' },
  answers: { FILING_DEFERRAL_GROUND: 'DIFFICULTY' },
};

export const paymentDeferral: Application = {
  slug: 'deferred-payment',
  enterprise: construction,
  form: {
    ...of(construction).form,
    ...february,
    paymentDueOn: '2026-03-16',
    requestedUntil: '2026-06-16',
    amountPayable: 50_000,
    cashBalance: 60_000,
    payableWages: 40_000,
    payableSocialInsurance: 10_000,
  },
  answers: { PAYMENT_DEFERRAL_GROUND: 'SHORT_OF_CASH' },
};

export const certificate: Application = {
  slug: 'tax-payment-certificate',
  enterprise: construction,
  form: { ...of(construction).form, paidFrom: '2025-11-01', paidUntil: '2025-12-31', certificatePurpose: '申请贷款' },
};

export function accountReport(event: 'OPENED' | 'CHANGED' | 'CLOSED', accountKind: string, accountEventOn: string): Application {
  const bankAccount = { bank: '中国银行扎兰屯支行', number: '154800009876543' };
  return {
    slug: 'bank-account-report',
    enterprise: construction,
    form: { ...of(construction).form, bankAccount, accountKind, accountEventOn },
    answers: { ACCOUNT_EVENT: event },
  };
}
