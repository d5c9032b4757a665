import { rowsOf, textOf } from '../form-fields.js';
import { maskedIdNumber, samePerson } from '../identity.js';
import { law } from '../laws.js';
import type { MedicalInsuranceFacts } from '../medical-insurance-facts.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';
import { addsEmployees } from './roster.js';

/** A person has one employee medical insurance at a time, here or elsewhere. */
export const noConcurrentInsurance: MedicalInsuranceRule = {
  code: 'EMPLOYEE_ALREADY_INSURED',
  ruleRef: law('socialInsuranceHandling', '第九条'),
  items: ['employee-enrolment'],
  judge(subject) {
    if (!addsEmployees(subject)) return null;
    const double = rowsOf(subject.form, 'additions').flatMap((row) => placeOf(textOf(row, 'idNumber') ?? '', subject.facts));
    if (double.length === 0) return null;
    return { zh: `已在保，不得重复参保：${double.join('、')}`, en: `Already insured: ${double.join(', ')}` };
  },
};

function placeOf(idNumber: string, facts: MedicalInsuranceFacts): string[] {
  const here = facts.insuredPersons.some((person) => person.status !== 'SUSPENDED' && samePerson(person.idNumber, idNumber));
  if (here) return [`${maskedIdNumber(idNumber)}（本单位）`];
  const other = facts.insuredElsewhere.find((person) => person.status !== 'SUSPENDED' && samePerson(person.idNumber, idNumber));
  return other === undefined ? [] : [`${maskedIdNumber(idNumber)}（${other.unitName}，统筹地区${other.poolingArea}）`];
}
