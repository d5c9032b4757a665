import { money, sumOf } from '../money.js';
import { COLLECTION_RULES, type TaxRule } from '../tax-rule.js';
import { endedByCourt } from './bankruptcy.js';

/** 实施细则第十六条: fines are settled before clearance. */
export const finesRule: TaxRule = {
  code: 'FINES_UNPAID',
  ruleRef: { document: COLLECTION_RULES, article: '第十六条' },
  items: ['tax-clearance'],
  judge: (subject) => {
    const { fines } = subject.facts;
    if (fines.length === 0 || endedByCourt(subject)) return null;
    const documents = fines.map((fine) => fine.documentNumber);
    const total = money(sumOf(fines));
    return {
      zh: `尚有罚款${total}元未缴（${documents.join('、')}）`,
      en: `Fines of CNY ${total} are unpaid (${documents.join(', ')})`,
    };
  },
};
