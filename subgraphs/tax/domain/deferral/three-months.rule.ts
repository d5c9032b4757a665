import { addMonths } from '../dates.js';
import { notFilled, textOf } from '../form-reading.js';
import { COLLECTION_LAW, type TaxRule } from '../tax-rule.js';

/** 税收征收管理法第三十一条: payment is deferred by three months at most. */
export const MOST_MONTHS = 3;

export const threeMonthsRule: TaxRule = {
  code: 'PAYMENT_DEFERRED_BEYOND_THREE_MONTHS',
  ruleRef: { document: COLLECTION_LAW, article: '第三十一条' },
  items: ['deferred-payment'],
  judge: ({ form, details }) => {
    const due = textOf(form, 'paymentDueOn');
    const until = details.provincialDecision?.approvedUntil ?? textOf(form, 'requestedUntil');
    if (due === undefined || until === undefined) return notFilled('缴纳期限或者申请延期的日期', 'the payment period or the day asked for');
    const latest = addMonths(due, MOST_MONTHS);
    if (until > due && until <= latest) return null;
    return {
      zh: `延期至${until}，应当晚于缴纳期限${due}且最迟不超过${latest}（三个月）`,
      en: `Deferred to ${until}: it must lie after ${due} and not after ${latest} (three months)`,
    };
  },
};
