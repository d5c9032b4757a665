import { type DemoBooks, ordinaryTaxpayer } from './demo-books.js';

const enterpriseId = '00000000-0000-4000-8000-000000000003';

/** Test data: an agricultural company of the best grade, which will found another company. */
export const farmTechnology: DemoBooks = {
  taxpayer: {
    ...ordinaryTaxpayer,
    enterpriseId,
    number: '91150783MA0N3C031A',
    name: '内蒙古绰尔河农业科技有限公司',
    confirmedOn: '2018-09-18',
    vatStatus: 'GENERAL',
    generalFrom: '2018-10-01',
    recognisedTaxes: ['VAT', 'ENTERPRISE_INCOME_TAX', 'STAMP_DUTY', 'LAND_USE_TAX'],
    accountingSystem: 'SMALL_ENTERPRISE_STANDARDS',
    creditGrade: 'A',
    invoiceQuotaFen: 50_000_000,
    lastPeriodTaxFen: { VAT: 4_102_555, LAND_USE_TAX: 96_000 },
    salesOfTwelveMonthsFen: 1_147_300_000,
  },
  crossRegionReports: [
    {
      number: '扎税跨报〔2025〕38号',
      enterpriseId,
      contractNumber: 'CEH-2025-009',
      destinationDivisionCode: '230221',
      validFrom: '2025-04-10',
      validUntil: '2025-10-31',
      settledOn: '2025-11-06',
    },
  ],
  payments: [
    {
      id: '00000000-0000-4000-8000-0000000b0204',
      enterpriseId,
      taxType: 'VAT',
      kind: 'PAID',
      bookedOn: '2025-12-11',
      amountFen: 4_102_555,
    },
  ],
};
