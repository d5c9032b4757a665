import { normaliseCode } from '../../../kit/domain/identifiers/index.js';
import { rowsOf, textOf } from '../form-fields.js';
import { maskedIdNumber } from '../identity.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';
import { addsEmployees } from './roster.js';

/** The same person twice in one roster would be charged twice. */
export const rosterListsOnce: MedicalInsuranceRule = {
  code: 'ROSTER_LISTS_PERSON_TWICE',
  ruleRef: law('socialInsuranceLaw', '第五十八条'),
  items: ['employee-enrolment'],
  judge(subject) {
    if (!addsEmployees(subject)) return null;
    const numbers = rowsOf(subject.form, 'additions').map((row) => normaliseCode(textOf(row, 'idNumber') ?? ''));
    const twice = [...new Set(numbers.filter((number, index) => numbers.indexOf(number) !== index))].map(maskedIdNumber);
    if (twice.length === 0) return null;
    return { zh: `增员名册重复列入：${twice.join('、')}`, en: `Listed more than once: ${twice.join(', ')}` };
  },
};
