import { numberOf } from '../form-fields.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';
import { maternityEventOf } from './maternity-event.js';
import { maternityLeaveDays } from './maternity-leave.js';

/** The fund pays the days that the law gives, not the days that were taken. */
export const maternityDaysWithin: MedicalInsuranceRule = {
  code: 'MATERNITY_DAYS_EXCEED_LEAVE',
  ruleRef: law('femaleEmployees', '第七条'),
  items: ['maternity-allowance'],
  judge({ form, answers, facts }) {
    const event = maternityEventOf(form, answers);
    const claimed = numberOf(form, 'maternityDaysClaimed');
    if (event === null || claimed === null) {
      return { zh: '分娩、终止妊娠情形或者申领天数填报不完整', en: 'The event or the days claimed are incomplete' };
    }
    const entitled = maternityLeaveDays(event, facts.policy.maternity);
    if (claimed >= 1 && claimed <= entitled) return null;
    return {
      zh: `申领产假${claimed}天，规定的产假为${entitled}天`,
      en: `${claimed} days are claimed; the leave is ${entitled} days`,
    };
  },
};
