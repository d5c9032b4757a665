import { textIn } from './form-reading.js';
import { type FundRule, regulation } from './fund-rule.js';

/** A change of name starts from the name that the office holds, and ends at another. */
export const changeStated: FundRule = {
  code: 'NAME_CHANGE_INCONSISTENT',
  ruleRef: regulation('第十四条'),
  items: ['unit-change'],
  judge: ({ answers, form, facts }) => {
    if (answers.FUND_CHANGE !== 'NAME') return null;
    const former = textIn(form, 'formerEnterpriseName');
    const current = textIn(form, 'enterpriseName');
    if (former === null || former === current)
      return { zh: `变更前后的单位名称相同：${current ?? '未填报'}`, en: `The name before and after the change is the same: ${current}` };
    if (facts.unit === null || facts.unit.name === former) return null;
    return {
      zh: `填报的变更前名称“${former}”与登记的名称“${facts.unit.name}”不一致`,
      en: `The stated former name “${former}” differs from the registered name “${facts.unit.name}”`,
    };
  },
};
