import { money, sumOf } from '../money.js';
import { COLLECTION_RULES, type TaxRule } from '../tax-rule.js';
import { endedByCourt } from './bankruptcy.js';

/** 实施细则第十六条: the tax due is settled before clearance. */
export const arrearsRule: TaxRule = {
  code: 'TAX_IN_ARREARS',
  ruleRef: { document: COLLECTION_RULES, article: '第十六条' },
  items: ['tax-clearance'],
  judge: (subject) => {
    const { arrears } = subject.facts;
    if (arrears.length === 0 || endedByCourt(subject)) return null;
    const total = money(sumOf(arrears));
    return { zh: `尚有欠税${arrears.length}笔，合计${total}元`, en: `${arrears.length} tax debts are open, CNY ${total} in all` };
  },
};
