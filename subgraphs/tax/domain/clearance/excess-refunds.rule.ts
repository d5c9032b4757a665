import { money, sumOf } from '../money.js';
import { COLLECTION_RULES, type TaxRule } from '../tax-rule.js';
import { endedByCourt } from './bankruptcy.js';

/** 实施细则第十六条: tax refunded or exempted in excess (多退（免）税款) is paid back before clearance. */
export const excessRefundsRule: TaxRule = {
  code: 'EXCESS_REFUND_NOT_RETURNED',
  ruleRef: { document: COLLECTION_RULES, article: '第十六条' },
  items: ['tax-clearance'],
  judge: (subject) => {
    const { excessRefunds } = subject.facts;
    if (excessRefunds.length === 0 || endedByCourt(subject)) return null;
    const total = money(sumOf(excessRefunds));
    return { zh: `尚有多退（免）税款${total}元未缴回`, en: `Excess refunds of CNY ${total} have not been paid back` };
  },
};
