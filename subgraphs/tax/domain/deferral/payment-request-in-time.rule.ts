import { notFilled, textOf } from '../form-reading.js';
import { COLLECTION_RULES, type TaxRule } from '../tax-rule.js';

/** 实施细则第四十二条: deferral of payment is asked for before the payment period ends, on whatever ground. */
export const paymentRequestInTimeRule: TaxRule = {
  code: 'PAYMENT_DEFERRAL_REQUESTED_LATE',
  ruleRef: { document: COLLECTION_RULES, article: '第四十二条' },
  items: ['deferred-payment'],
  judge: ({ form, receivedOn }) => {
    const due = textOf(form, 'paymentDueOn');
    if (due === undefined) return notFilled('缴纳税款期限届满日', 'the last day for payment');
    if (receivedOn <= due) return null;
    return {
      zh: `缴纳税款期限已于${due}届满，申请于${receivedOn}才收到`,
      en: `The payment period ended on ${due}; the request came on ${receivedOn}`,
    };
  },
};
