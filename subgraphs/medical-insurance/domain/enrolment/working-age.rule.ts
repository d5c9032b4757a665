import { addYears } from '../dates/iso-date.js';
import { rowsOf, textOf } from '../form-fields.js';
import { maskedIdNumber } from '../identity.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';
import { addsEmployees } from './roster.js';

/** 劳动法 art. 15 forbids hiring anyone under sixteen. */
const WORKING_AGE = 16;

/** Enrolling a child as an employee would give an unlawful hire the look of a lawful one. */
export const workingAge: MedicalInsuranceRule = {
  code: 'EMPLOYEE_UNDER_SIXTEEN',
  ruleRef: law('labourLaw', '第十五条'),
  items: ['employee-enrolment'],
  judge(subject) {
    if (!addsEmployees(subject)) return null;
    const young = rowsOf(subject.form, 'additions').flatMap((row) => {
      const idNumber = textOf(row, 'idNumber');
      const hiredOn = textOf(row, 'hiredOn');
      if (idNumber === null || hiredOn === null || hiredOn >= addYears(birthDateOf(idNumber), WORKING_AGE)) return [];
      return [`${maskedIdNumber(idNumber)}（${birthDateOf(idNumber)}）`];
    });
    if (young.length === 0) return null;
    return {
      zh: `用工时未满十六周岁，不得招用和参保：${young.join('、')}`,
      en: `Under sixteen when hired: ${young.join(', ')}`,
    };
  },
};

function birthDateOf(idNumber: string): string {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
}
