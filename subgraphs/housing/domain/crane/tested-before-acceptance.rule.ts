import { dateOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';

export const craneTestedBeforeAcceptance: HousingRule = {
  code: 'CRANE_NOT_TESTED',
  ruleRef: { document: '《建筑起重机械安全监督管理规定》', article: '第十六条' },
  items: ['crane-registration'],
  judge({ form }) {
    const testedOn = dateOf(form, 'craneTestedOn');
    const acceptedOn = dateOf(form, 'craneAcceptedOn');
    const passed = form.craneTestPassed === true;
    if (passed && testedOn !== null && acceptedOn !== null && testedOn <= acceptedOn) return null;
    return {
      zh: `检验检测${passed ? '合格' : '未合格'}，检测日期${testedOn ?? '未填报'}，应当不晚于安装验收日期${acceptedOn ?? '未填报'}`,
      en: `The test ${passed ? 'was passed' : 'was not passed'} on ${testedOn ?? 'no date'}; the installation was accepted on ${acceptedOn ?? 'no date'}`,
    };
  },
};
