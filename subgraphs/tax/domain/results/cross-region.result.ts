import { textOf } from '../form-reading.js';
import type { TaxResultMaker } from '../tax-rule.js';
import { documentNumber } from './document-number.js';

/** 跨区域涉税事项报告回执: valid as long as the contract runs (税总发〔2017〕103号). */
export const crossRegionResult: TaxResultMaker = ({ form, answers, today }, serial) => ({
  documentNumber: documentNumber('cross-region-report', today, serial),
  validUntil: textOf(form, 'contractUntil') ?? null,
  produced: {},
  content: {
    taxpayerNumber: form.creditCode,
    businessKind: answers.CROSS_REGION_KIND,
    destinationDivisionCode: form.destinationDivisionCode,
    destinationAddress: form.destinationAddress,
    contractNumber: form.contractNumber,
    contractAmount: form.contractAmount,
    validFrom: form.contractFrom,
    validUntil: form.contractUntil,
  },
});
