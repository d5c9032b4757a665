import type { TaxResultMaker } from '../tax-rule.js';
import { documentNumber } from './document-number.js';

/** 核准延期申报通知书: valid to the day by which the return must be filed. */
export const filingDeferralResult: TaxResultMaker = ({ form, details, today }, serial) => ({
  documentNumber: documentNumber('deferred-filing-approval', today, serial),
  validUntil: details.deferredUntil ?? null,
  produced: {},
  content: {
    taxpayerNumber: form.creditCode,
    taxType: form.taxType,
    periodFrom: form.periodFrom,
    periodUntil: form.periodUntil,
    filingDueOn: form.filingDueOn,
    deferredUntil: details.deferredUntil,
    prepayment: details.prepayment,
  },
});

/** 税务事项通知书 that hands on the provincial bureau's approval to defer payment. */
export const paymentDeferralResult: TaxResultMaker = ({ form, details, today }, serial) => ({
  documentNumber: documentNumber('deferred-payment', today, serial),
  validUntil: details.provincialDecision?.approvedUntil ?? null,
  produced: {},
  content: {
    taxpayerNumber: form.creditCode,
    taxType: form.taxType,
    periodFrom: form.periodFrom,
    periodUntil: form.periodUntil,
    paymentDueOn: form.paymentDueOn,
    requestedAmount: form.amountPayable,
    provincialDecision: details.provincialDecision,
  },
});
