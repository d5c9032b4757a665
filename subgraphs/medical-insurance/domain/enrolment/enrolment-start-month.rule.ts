import { textOf } from '../form-fields.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';
import { startMonthRange } from './start-month.js';

/** Nobody owes contributions before the unit exists; nor is the duty put off beyond the month after the application. */
export const enrolmentStartMonth: MedicalInsuranceRule = {
  code: 'ENROLMENT_START_MONTH_OUT_OF_RANGE',
  ruleRef: law('socialInsuranceLaw', '第五十八条、第六十条'),
  items: ['unit-enrolment'],
  judge({ form, receivedOn }) {
    const registeredOn = textOf(form, 'registeredOn');
    const start = textOf(form, 'medicalStartMonth');
    if (registeredOn === null || start === null) {
      return { zh: '未填报成立日期或者参保起始月份', en: 'The date of establishment or the first month of enrolment is not stated' };
    }
    const { earliest, latest } = startMonthRange(registeredOn, receivedOn);
    if (start >= earliest && start <= latest) return null;
    return {
      zh: `参保起始月份${start}不在${earliest}至${latest}之间`,
      en: `The first month of enrolment ${start} is not between ${earliest} and ${latest}`,
    };
  },
};
