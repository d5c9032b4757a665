import { money, sumOf } from '../money.js';
import { COLLECTION_RULES, type TaxRule } from '../tax-rule.js';
import { endedByCourt } from './bankruptcy.js';
import { lateFee } from './late-fee.js';

/** 实施细则第十六条: late fees are settled before clearance, those fixed and those still growing. */
export const lateFeesRule: TaxRule = {
  code: 'LATE_FEES_UNPAID',
  ruleRef: { document: COLLECTION_RULES, article: '第十六条' },
  items: ['tax-clearance'],
  judge: (subject) => {
    if (endedByCourt(subject)) return null;
    const fixed = subject.facts.lateFees;
    const growing = subject.facts.arrears.map((arrear) => ({ amount: lateFee(arrear, subject.today) }));
    const total = sumOf([...fixed, ...growing]);
    if (total === 0) return null;
    return {
      zh: `尚有滞纳金${money(total)}元未缴（其中未缴税款截至${subject.today}产生的${money(sumOf(growing))}元）`,
      en: `Late fees of CNY ${money(total)} are unpaid (CNY ${money(sumOf(growing))} of it grown on open debts until ${subject.today})`,
    };
  },
};
