import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';

/** One credit code, one enrolment in force, in the whole country. */
export const singleEnrolment: MedicalInsuranceRule = {
  code: 'UNIT_ALREADY_ENROLLED',
  ruleRef: law('socialInsuranceHandling', '第六条'),
  items: ['unit-enrolment'],
  judge({ facts }) {
    if (facts.unit?.status === 'ENROLLED') {
      return {
        zh: `该单位已于${facts.unit.enrolledOn}参保，单位医保编号${facts.unit.medicalInsuranceNumber}，不得重复登记`,
        en: `The unit has been enrolled since ${facts.unit.enrolledOn} under number ${facts.unit.medicalInsuranceNumber}`,
      };
    }
    const elsewhere = facts.enrolmentsElsewhere.find(({ status }) => status === 'ENROLLED');
    if (elsewhere === undefined) return null;
    return {
      zh: `该单位已在${elsewhere.agency}（统筹地区${elsewhere.poolingArea}）参保，应当先办理该地参保注销`,
      en: `The unit is enrolled with ${elsewhere.agency} (pooling area ${elsewhere.poolingArea}) and must leave there first`,
    };
  },
};
