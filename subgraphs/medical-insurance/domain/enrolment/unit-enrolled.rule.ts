import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';

/** Records of past contributions may be printed for a unit that has left; everything else needs an enrolment in force. */
export const unitEnrolled: MedicalInsuranceRule = {
  code: 'UNIT_NOT_ENROLLED',
  ruleRef: law('socialInsuranceLaw', '第五十七条'),
  items: ['employee-enrolment', 'unit-change', 'unit-disenrolment', 'maternity-allowance', 'relation-transfer', 'enrolment-certificate'],
  judge({ item, facts }) {
    if (facts.unit === null) {
      return { zh: '该单位未在扎兰屯市办理职工医保参保登记', en: 'The unit is not enrolled in this pooling area' };
    }
    if (facts.unit.status === 'ENROLLED' || item === 'enrolment-certificate') return null;
    return {
      zh: `该单位（医保编号${facts.unit.medicalInsuranceNumber}）的参保登记已经注销`,
      en: `The enrolment of unit ${facts.unit.medicalInsuranceNumber} has been closed`,
    };
  },
};
