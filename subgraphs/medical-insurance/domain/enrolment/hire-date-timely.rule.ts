import { type Fields, rowsOf, textOf } from '../form-fields.js';
import { maskedIdNumber } from '../identity.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';
import { daysLate } from './enrolment-term.js';
import { addsEmployees } from './roster.js';

/** Each employee within thirty days of hire; a later one is covered all the same, with the reason on record. */
export const hireDateTimely: MedicalInsuranceRule = {
  code: 'HIRE_DATE_NOT_TIMELY',
  ruleRef: law('socialInsuranceLaw', '第五十八条'),
  items: ['employee-enrolment'],
  judge(subject) {
    if (!addsEmployees(subject)) return null;
    const day = subject.receivedOn;
    const faults = rowsOf(subject.form, 'additions').flatMap((row) => faultOf(row, day));
    if (faults.length === 0) return null;
    return { zh: faults.map(({ zh }) => zh).join('；'), en: faults.map(({ en }) => en).join('; ') };
  },
};

function faultOf(row: Fields, day: string): { zh: string; en: string }[] {
  const who = maskedIdNumber(textOf(row, 'idNumber') ?? '');
  const hiredOn = textOf(row, 'hiredOn');
  if (hiredOn === null) return [{ zh: `${who}未填报用工日期`, en: `${who}: no date of hire` }];
  if (hiredOn > day) return [{ zh: `${who}的用工日期${hiredOn}晚于申请日`, en: `${who}: hired on ${hiredOn}, after the application` }];
  const late = daysLate(hiredOn, day);
  if (late === 0 || textOf(row, 'lateReason') !== null) return [];
  return [{ zh: `${who}增员逾期${late}日，未写明原因`, en: `${who}: ${late} days late without a reason` }];
}
