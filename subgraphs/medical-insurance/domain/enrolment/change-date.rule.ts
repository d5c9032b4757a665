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
    if (changedOn === null) return { zh: '未填报变更日期', en: 'The date of the change is not stated' };
    if (changedOn <= day) return null;
    return { zh: `变更日期${changedOn}晚于申请日${day}`, en: `The change is dated ${changedOn}, after the application of ${day}` };
  },
};
