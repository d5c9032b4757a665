import { dateOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';

const ruleRef = { document: '《建设工程消防设计审查验收管理暂行规定》', article: '第二十七条' };
const items = ['fire-acceptance'];

export const completedFirst: HousingRule = {
  code: 'PROJECT_NOT_COMPLETED',
  ruleRef,
  items,
  judge({ form, today }) {
    const acceptedOn = dateOf(form, 'completionAcceptedOn');
    if (acceptedOn !== null && acceptedOn <= today) return null;
    return {
      zh: `竣工验收合格日期${acceptedOn ?? '未填报'}，截至${today}尚未竣工验收`,
      en: `Not accepted as complete by ${today} (${acceptedOn ?? 'no date'})`,
    };
  },
};

/** The builder may not write the completion report before the systems passed their test. */
export const fireSystemsTested: HousingRule = {
  code: 'FIRE_SYSTEMS_NOT_TESTED',
  ruleRef,
  items,
  judge({ form, answers }) {
    if (answers.FIRE_FACILITIES !== 'YES') return null;
    const testedOn = dateOf(form, 'fireTestedOn');
    const acceptedOn = dateOf(form, 'completionAcceptedOn');
    if (form.fireTestPassed === true && testedOn !== null && acceptedOn !== null && testedOn <= acceptedOn) return null;
    return {
      zh: `消防设施检测${form.fireTestPassed === true ? '合格' : '未合格'}，检测日期${testedOn ?? '未填报'}，应当不晚于竣工验收日期${acceptedOn ?? '未填报'}`,
      en: `Fire systems ${form.fireTestPassed === true ? 'passed' : 'did not pass'} on ${testedOn ?? 'no date'}; completion was accepted on ${acceptedOn ?? 'no date'}`,
    };
  },
};
