import { type DemoBooks, ordinaryTaxpayer } from './demo-books.js';

/** Test data: a small company that has filed and paid everything and wants to be struck off. */
export const forestCompany: DemoBooks = {
  taxpayer: {
    ...ordinaryTaxpayer,
    enterpriseId: '00000000-0000-4000-8000-000000000004',
    number: '91150783MA0N6L075U',
    name: '扎兰屯市绿野林下产品有限公司',
    confirmedOn: '2021-03-22',
    vatStatus: 'SMALL_SCALE',
    generalFrom: null,
    recognisedTaxes: ['VAT', 'ENTERPRISE_INCOME_TAX', 'STAMP_DUTY'],
    accountingSystem: 'SMALL_ENTERPRISE_STANDARDS',
    creditGrade: 'B',
    invoiceQuotaFen: 10_000_000,
    lastPeriodTaxFen: {},
    salesOfTwelveMonthsFen: 21_600_000,
  },
};
