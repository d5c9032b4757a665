import { type DemoBooks, ordinaryTaxpayer } from './demo-books.js';

const enterpriseId = '00000000-0000-4000-8000-000000000002';

/** Test data: a small restaurant with tax in arrears and much that bars a clearance. */
export const restaurant: DemoBooks = {
  taxpayer: {
    ...ordinaryTaxpayer,
    enterpriseId,
    number: '91150783MA0N2B025N',
    name: '扎兰屯市秀水山庄餐饮有限公司',
    confirmedOn: '2020-06-03',
    vatStatus: 'SMALL_SCALE',
    generalFrom: null,
    recognisedTaxes: ['VAT', 'ENTERPRISE_INCOME_TAX', 'URBAN_MAINTENANCE_TAX', 'STAMP_DUTY'],
    accountingSystem: 'SMALL_ENTERPRISE_STANDARDS',
    creditGrade: 'C',
    riskLevel: 'MEDIUM',
    invoiceQuotaFen: 10_000_000,
    invoicesInHand: 18,
    devicesInHand: 1,
    lastPeriodTaxFen: { VAT: 862_040 },
    salesOfTwelveMonthsFen: 318_460_000,
  },
  arrears: [
    {
      id: '00000000-0000-4000-8000-0000000b0301',
      enterpriseId,
      taxType: 'VAT',
      periodFrom: '2025-07-01',
      periodUntil: '2025-09-30',
      amountFen: 1_246_080,
      dueOn: '2025-10-27',
      endedOn: null,
      endedBy: null,
    },
  ],
  charges: [
    {
      id: '00000000-0000-4000-8000-0000000b0401',
      enterpriseId,
      kind: 'FINE',
      documentNumber: '扎税简罚〔2025〕61号',
      amountFen: 20_000,
      endedOn: null,
      endedBy: null,
    },
  ],
  unfiledReturns: [
    {
      id: '00000000-0000-4000-8000-0000000b0501',
      enterpriseId,
      taxType: 'INDIVIDUAL_INCOME_TAX',
      periodFrom: '2025-11-01',
      periodUntil: '2025-11-30',
      dueOn: '2025-12-15',
    },
  ],
  investigations: [{ number: '扎税评〔2025〕14号', enterpriseId, kind: 'ASSESSMENT', openedOn: '2025-11-20', closedOn: null }],
  accounts: [
    {
      id: '00000000-0000-4000-8000-0000000b0102',
      enterpriseId,
      bank: '扎兰屯农村商业银行',
      number: '6229780000000002025',
      kind: 'BASIC',
      since: '2020-06-05',
      closedOn: null,
    },
  ],
};
