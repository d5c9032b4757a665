import { monthOf } from '../dates/iso-date.js';
import { rowsOf, textOf } from '../form-fields.js';
import { maskedIdNumber } from '../identity.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';
import { removesEmployees } from './roster.js';

/** Contributions run by the month: a removal is reported in or after the month in which the employee leaves, never ahead of it. */
export const removalDate: MedicalInsuranceRule = {
  code: 'REMOVAL_AHEAD_OF_DEPARTURE',
  ruleRef: law('socialInsuranceHandling', '第九条'),
  items: ['employee-enrolment'],
  judge(subject) {
    if (!removesEmployees(subject)) return null;
    const month = monthOf(subject.receivedOn);
    const ahead = rowsOf(subject.form, 'removals').flatMap((row) => {
      const leftOn = textOf(row, 'leftOn');
      const who = maskedIdNumber(textOf(row, 'idNumber') ?? '');
      return leftOn !== null && monthOf(leftOn) <= month ? [] : [`${who}（${leftOn ?? '未填报'}）`];
    });
    if (ahead.length === 0) return null;
    return {
      zh: `离职日期晚于申请当月${month}，不能提前减员：${ahead.join('、')}`,
      en: `Leaving after the month of application ${month}: ${ahead.join(', ')}`,
    };
  },
};
