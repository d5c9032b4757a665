import { numberIn } from '../form-data.js';
import type { HrRule } from '../hr-rule.js';
import { minimumMonthlyWageFen } from '../local-standards.js';
import { fenOf, yuanFigure, yuanText } from '../money.js';

export const wageAboveFloor: HrRule = {
  code: 'COLLECTIVE_WAGE_BELOW_MINIMUM',
  ruleRef: { document: '《中华人民共和国劳动合同法》', article: '第五十五条' },
  items: ['collective-contract-review'],
  judge: ({ form, facts, today }) => {
    const agreed = numberIn(form, 'lowestMonthlyWage');
    const floor = minimumMonthlyWageFen(facts.standards, today);
    if (agreed === undefined || floor === null || fenOf(agreed) >= floor) return null;
    return {
      zh: `合同约定的最低月工资${yuanText(fenOf(agreed))}，低于当地最低工资标准${yuanText(floor)}`,
      en: `The agreed lowest wage of ¥${yuanFigure(fenOf(agreed))} is below the local minimum of ¥${yuanFigure(floor)}`,
    };
  },
};
