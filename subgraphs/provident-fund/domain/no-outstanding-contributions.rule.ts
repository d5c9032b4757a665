import { numberIn } from './form-reading.js';
import { type FundRule, guidance, regulation } from './fund-rule.js';
import type { ArrearsMonth } from './provident-fund-facts.js';

export function arrearsTotal(arrears: readonly ArrearsMonth[]): number {
  return arrears.reduce((sum, { amount }) => sum + amount, 0);
}

/** 《指导意见》第五条: a unit that ends, merges or is divided first makes up what it owes its employees. */
export const noOutstandingContributions: FundRule = {
  code: 'CONTRIBUTIONS_OUTSTANDING',
  ruleRef: guidance('第五条'),
  items: ['unit-account-closure'],
  judge: ({ facts: { arrears }, form }) => {
    const total = arrearsTotal(arrears);
    if (total > 0) {
      const months = arrears.map(({ month }) => month).join('、');
      return {
        zh: `欠缴住房公积金${arrears.length}个月（${months}），合计${total}元，补缴后方可注销`,
        en: `${arrears.length} month(s) (${months}) with ${total} yuan in all are outstanding and must be made up before closure`,
      };
    }
    const declared = numberIn(form, 'fundArrearsDeclared') ?? 0;
    if (declared === 0) return null;
    return {
      zh: `单位申报尚有欠缴${declared}元，补缴后方可注销`,
      en: `The unit itself states ${declared} yuan outstanding, to be made up before closure`,
    };
  },
};

/** A certificate that contributions are complete is not issued over arrears. */
export const complianceWithoutArrears: FundRule = {
  code: 'COMPLIANCE_NOT_GIVEN',
  ruleRef: regulation('第二十条'),
  items: ['deposit-certificate'],
  judge: ({ facts: { arrears }, answers }) => {
    if (answers.FUND_CERTIFICATE !== 'COMPLIANCE' || arrears.length === 0) return null;
    return {
      zh: `欠缴${arrears.length}个月，合计${arrearsTotal(arrears)}元，不能出具按时足额缴存的证明`,
      en: `With ${arrears.length} month(s), ${arrearsTotal(arrears)} yuan, outstanding, timely and full deposit cannot be certified`,
    };
  },
};
