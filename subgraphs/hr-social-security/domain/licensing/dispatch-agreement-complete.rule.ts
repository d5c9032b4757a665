import { rowsIn } from '../form-data.js';
import type { HrRule } from '../hr-rule.js';

/** 劳动合同法 art. 59: what a dispatch agreement must settle with the user enterprise. */
const clauses: Readonly<Record<string, string>> = {
  POSTS_AND_HEADCOUNT: '派遣岗位和人员数量',
  TERM: '派遣期限',
  PAY_AND_INSURANCE: '劳动报酬和社会保险费的数额与支付方式',
  LIABILITY: '违反协议的责任',
};

export const dispatchAgreementComplete: HrRule = {
  code: 'DISPATCH_AGREEMENT_INCOMPLETE',
  ruleRef: { document: '《中华人民共和国劳动合同法》', article: '第五十九条' },
  items: ['labour-dispatch-licence'],
  judge: ({ form }) => {
    const present = rowsIn<string>(form, 'agreementClauses');
    const missing = Object.keys(clauses).filter((clause) => !present.includes(clause));
    if (missing.length === 0) return null;
    return {
      zh: `劳务派遣协议样本缺少：${missing.map((clause) => clauses[clause]).join('、')}`,
      en: `The sample agreement lacks: ${missing.join(', ')}`,
    };
  },
};
