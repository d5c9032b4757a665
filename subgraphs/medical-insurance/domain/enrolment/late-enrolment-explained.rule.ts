import { textOf } from '../form-fields.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';
import { daysLate } from './enrolment-term.js';

/** A late unit is enrolled all the same, its employees must be covered; but lateness is told and its reason recorded. */
export const lateEnrolmentExplained: MedicalInsuranceRule = {
  code: 'LATE_ENROLMENT_NOT_EXPLAINED',
  ruleRef: law('socialInsuranceLaw', '第五十七条、第八十四条'),
  items: ['unit-enrolment'],
  judge(subject) {
    const registeredOn = textOf(subject.form, 'registeredOn');
    if (registeredOn === null) return { zh: '未填报单位成立日期', en: 'The date of establishment is not stated' };
    const late = daysLate(registeredOn, subject.receivedOn);
    if (late === 0 || textOf(subject.form, 'medicalEnrolmentLateReason') !== null) return null;
    return {
      zh: `单位于${registeredOn}成立，申请参保登记已逾期${late}日，未写明逾期原因`,
      en: `The unit was established on ${registeredOn}; enrolment is ${late} days late and no reason is given`,
    };
  },
};
