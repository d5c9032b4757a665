import type { TaxResultMaker } from '../tax-rule.js';
import { documentNumber } from './document-number.js';

/** 增值税一般纳税人登记通知 */
export const generalTaxpayerResult: TaxResultMaker = ({ form, answers, today }, serial) => ({
  documentNumber: documentNumber('general-vat-taxpayer-registration', today, serial),
  validUntil: null,
  produced: {},
  content: {
    taxpayerNumber: form.creditCode,
    taxpayerName: form.enterpriseName,
    vatStatus: 'GENERAL',
    vatGround: answers.VAT_GROUND,
    annualSales: form.annualSales,
    registeredOn: today,
    effectiveFrom: form.effectiveFrom,
  },
});
