import { registrationRegulation } from '../laws.js';
import type { MarketSupervisionRule } from '../market-supervision-rule.js';

export const branchesCancelled: MarketSupervisionRule = {
  code: 'BRANCHES_NOT_CANCELLED',
  ruleRef: registrationRegulation('第三十二条第二款'),
  items: ['company-deregistration'],
  judge: ({ facts, today }) => {
    const left = facts.branches.filter((branch) => branch.deregisteredOn === null || branch.deregisteredOn > today);
    if (left.length === 0) return null;
    return {
      zh: `尚有${left.length}个分支机构未注销：${left.map((branch) => branch.name).join('、')}`,
      en: `${left.length} branches are not deregistered: ${left.map((branch) => branch.name).join(', ')}`,
    };
  },
};
