import { textOf } from '../form-fields.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';

/** A change is recorded after it happened, not announced. */
export const changeDate: MedicalInsuranceRule = {
  code: 'CHANGE_NOT_YET_EFFECTIVE',
  ruleRef: law('socialInsuranceLaw', '第五十七条'),
  items: ['unit-change'],
  judge(subject) {
    const changedOn = textOf(subject.form, 'medicalChangedOn');
    const day = subject.receivedOn;
    if (changedOn !== null && changedOn <= day) return null;
    return {
      zh: `变更日期${changedOn ?? '未填报'}，晚于申请日${day}或者没有填写`,
      en: `The change is dated ${changedOn ?? 'not at all'}; the application is of ${day}`,
    };
  },
};
