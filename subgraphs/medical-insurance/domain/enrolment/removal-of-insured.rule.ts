import { rowsOf, textOf } from '../form-fields.js';
import { maskedIdNumber, samePerson } from '../identity.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';
import { removesEmployees } from './roster.js';

/** Only who is insured with this unit can be removed by it. */
export const removalOfInsured: MedicalInsuranceRule = {
  code: 'REMOVED_EMPLOYEE_NOT_INSURED',
  ruleRef: law('socialInsuranceHandling', '第九条'),
  items: ['employee-enrolment'],
  judge(subject) {
    if (!removesEmployees(subject)) return null;
    const unknown = rowsOf(subject.form, 'removals')
      .map((row) => textOf(row, 'idNumber') ?? '')
      .filter((idNumber) => !subject.facts.insuredPersons.some((one) => one.status === 'ACTIVE' && samePerson(one.idNumber, idNumber)))
      .map(maskedIdNumber);
    if (unknown.length === 0) return null;
    return { zh: `不是本单位在保人员，不能减员：${unknown.join('、')}`, en: `Not insured with this unit: ${unknown.join(', ')}` };
  },
};
