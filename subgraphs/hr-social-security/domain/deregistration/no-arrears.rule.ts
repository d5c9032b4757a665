import type { HrRule } from '../hr-rule.js';
import { yuanFigure, yuanText } from '../money.js';
import { insuranceKindNames } from '../registration/insurance-kinds-complete.rule.js';
import { lateFee } from './late-fee.js';

export const noArrears: HrRule = {
  code: 'SOCIAL_INSURANCE_ARREARS',
  ruleRef: { document: '《社会保险费征缴暂行条例》', article: '第十三条' },
  items: ['social-insurance-deregistration'],
  judge: ({ facts, today }) => {
    const owed = facts.arrears.filter((arrear) => arrear.settledOn === null);
    if (owed.length === 0) return null;
    const principal = owed.reduce((sum, arrear) => sum + arrear.principalFen, 0);
    const fee = owed.reduce((sum, arrear) => sum + lateFee(arrear.principalFen, arrear.dueOn, today), 0);
    const months = owed.map((arrear) => `${arrear.month}${insuranceKindNames[arrear.kind]}${yuanText(arrear.principalFen)}`);
    return {
      zh: `欠缴社会保险费${yuanText(principal)}（${months.join('、')}），截至${today}滞纳金${yuanText(fee)}，缴清后方可注销`,
      en: `Premiums of ¥${yuanFigure(principal)} are owed, with late fees of ¥${yuanFigure(fee)} up to ${today}`,
    };
  },
};
