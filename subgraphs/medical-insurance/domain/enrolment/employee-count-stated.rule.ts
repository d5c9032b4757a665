import { numberOf } from '../form-fields.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';

/** A unit that says it employs staff names at least one person to be insured. */
export const employeeCountStated: MedicalInsuranceRule = {
  code: 'EMPLOYEE_COUNT_NOT_STATED',
  ruleRef: law('socialInsuranceLaw', '第五十八条'),
  items: ['unit-enrolment'],
  judge({ form, answers }) {
    if (answers.EMPLOYS_STAFF !== 'YES') return null;
    const count = numberOf(form, 'employeeCount');
    if (count !== null && count >= 1) return null;
    return {
      zh: `单位已招用职工，填报的职工人数为${count ?? '空'}`,
      en: `The unit employs staff but states ${count ?? 'no'} employees`,
    };
  },
};
