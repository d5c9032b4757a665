import { COLLECTION_LAW, type TaxRule } from '../tax-rule.js';
import { certifiedPayments } from './certified-payments.js';

/** 税收征收管理法第三十四条: a certificate follows a payment; an empty one would certify nothing. */
export const somethingToCertifyRule: TaxRule = {
  code: 'NOTHING_TO_CERTIFY',
  ruleRef: { document: COLLECTION_LAW, article: '第三十四条' },
  items: ['tax-payment-certificate'],
  judge: ({ form, facts }) =>
    certifiedPayments(form, facts.payments).length > 0
      ? null
      : {
          zh: `${form.paidFrom}至${form.paidUntil}期间没有所选税种的入库或者退库记录`,
          en: `No payment or refund of the chosen taxes is on record from ${form.paidFrom} to ${form.paidUntil}`,
        },
};
