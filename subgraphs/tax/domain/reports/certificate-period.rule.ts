import { notFilled, textOf } from '../form-reading.js';
import { COLLECTION_RULES, type TaxRule } from '../tax-rule.js';

/** 实施细则第四十五条: a certificate says what has been paid, so its period cannot reach beyond today. */
export const certificatePeriodRule: TaxRule = {
  code: 'CERTIFICATE_PERIOD_UNSOUND',
  ruleRef: { document: COLLECTION_RULES, article: '第四十五条' },
  items: ['tax-payment-certificate'],
  judge: ({ form, today }) => {
    const from = textOf(form, 'paidFrom');
    const until = textOf(form, 'paidUntil');
    if (from === undefined || until === undefined) return notFilled('开具期间', 'the period of the certificate');
    if (until < from) return { zh: `开具期间止日${until}早于起日${from}`, en: `The period ends on ${until}, before it begins on ${from}` };
    if (until > today) return { zh: `开具期间止日${until}晚于今日${today}`, en: `The period ends on ${until}, after today ${today}` };
    return null;
  },
};
