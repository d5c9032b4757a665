import { type DemoBooks, ordinaryTaxpayer } from './demo-books.js';

const enterpriseId = '00000000-0000-4000-8000-000000000001';

/** Test data: a construction company in good standing, with a large quota and work in another county. */
export const constructionCompany: DemoBooks = {
  taxpayer: {
    ...ordinaryTaxpayer,
    enterpriseId,
    number: '91150783MA0N1A0193',
    name: '扎兰屯市雅鲁河建筑工程有限公司',
    confirmedOn: '2019-04-12',
    vatStatus: 'GENERAL',
    generalFrom: '2019-05-01',
    recognisedTaxes: ['VAT', 'ENTERPRISE_INCOME_TAX', 'URBAN_MAINTENANCE_TAX', 'STAMP_DUTY', 'INDIVIDUAL_INCOME_TAX'],
    accountingSystem: 'ENTERPRISE_STANDARDS',
    creditGrade: 'B',
    invoiceQuotaFen: 100_000_000,
    lastPeriodTaxFen: { VAT: 18_654_320, URBAN_MAINTENANCE_TAX: 1_305_802 },
    salesOfTwelveMonthsFen: 3_286_500_000,
  },
  accounts: [
    {
      id: '00000000-0000-4000-8000-0000000b0101',
      enterpriseId,
      bank: '中国建设银行扎兰屯支行',
      number: '15050166001900000137',
      kind: 'BASIC',
      since: '2019-04-15',
      closedOn: null,
    },
  ],
  payments: [
    {
      id: '00000000-0000-4000-8000-0000000b0201',
      enterpriseId,
      taxType: 'VAT',
      kind: 'PAID',
      bookedOn: '2025-11-14',
      amountFen: 16_230_050,
    },
    {
      id: '00000000-0000-4000-8000-0000000b0202',
      enterpriseId,
      taxType: 'VAT',
      kind: 'PAID',
      bookedOn: '2025-12-12',
      amountFen: 18_654_320,
    },
    {
      id: '00000000-0000-4000-8000-0000000b0203',
      enterpriseId,
      taxType: 'ENTERPRISE_INCOME_TAX',
      kind: 'REFUNDED',
      bookedOn: '2025-06-20',
      amountFen: 2_418_700,
    },
  ],
};
