import { notFilled, textOf } from '../form-reading.js';
import { COLLECTION_RULES, type TaxRule } from '../tax-rule.js';

/** 实施细则第十七条 counts from the day the account was opened or changed: that day must have come. */
export const accountEventDateRule: TaxRule = {
  code: 'ACCOUNT_EVENT_IN_THE_FUTURE',
  ruleRef: { document: COLLECTION_RULES, article: '第十七条' },
  items: ['bank-account-report'],
  judge: ({ form, today }) => {
    const on = textOf(form, 'accountEventOn');
    if (on === undefined) return notFilled('开立、变化或者注销日期', 'the date of the event');
    if (on <= today) return null;
    return { zh: `账户开立、变化或者注销日期${on}晚于今日${today}`, en: `The date of the event ${on} lies after ${today}` };
  },
};
