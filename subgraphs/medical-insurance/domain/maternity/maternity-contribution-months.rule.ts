import { monthOf, shiftMonth } from '../dates/iso-date.js';
import { groupOf, textOf } from '../form-fields.js';
import { samePerson } from '../identity.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';
import { consecutiveMonthsUpTo } from './consecutive-months.js';

/** The unit has paid for her, month by month up to the one before the event; how many months is the pooling area's to say. */
export const maternityContributionMonths: MedicalInsuranceRule = {
  code: 'MATERNITY_CONTRIBUTION_MONTHS_SHORT',
  ruleRef: law('socialInsuranceLaw', '第五十四条'),
  items: ['maternity-allowance'],
  judge({ form, facts }) {
    const eventOn = textOf(form, 'maternityEventOn');
    const idNumber = textOf(groupOf(form, 'maternityEmployee'), 'idNumber');
    if (eventOn === null || idNumber === null)
      return { zh: '未填报女职工身份或者分娩日期', en: 'Employee or date of the event is missing' };
    const person = facts.insuredPersons.find((one) => samePerson(one.idNumber, idNumber));
    if (person === undefined) return { zh: '该职工未在本单位参保', en: 'The employee is not insured with this unit' };
    const lastMonth = shiftMonth(monthOf(eventOn), -1);
    const months = consecutiveMonthsUpTo(person.paidMonths, lastMonth);
    const needed = facts.policy.maternity.consecutiveMonths;
    if (months >= needed) return null;
    return {
      zh: `截至${lastMonth}连续缴费${months}个月，不足规定的${needed}个月`,
      en: `${months} months contributed without a gap up to ${lastMonth}; ${needed} are required`,
    };
  },
};
