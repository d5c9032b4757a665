import { monthOf } from '../dates/iso-date.js';
import { textOf } from '../form-fields.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';

/** Nobody contributes after the month in which the insurance stopped; the gap in benefits is reckoned from this month. */
export const lastMonthFits: MedicalInsuranceRule = {
  code: 'TRANSFER_LAST_MONTH_AFTER_SUSPENSION',
  ruleRef: law('socialInsuranceLaw', '第三十二条'),
  items: ['relation-transfer'],
  judge({ form }) {
    const last = textOf(form, 'medicalLastContributionMonth');
    const suspendedOn = textOf(form, 'medicalSuspendedOn');
    if (last === null || suspendedOn === null)
      return { zh: '未填报最后缴费月份或者停保日期', en: 'The last month contributed or the day of suspension is not stated' };
    if (last <= monthOf(suspendedOn)) return null;
    return {
      zh: `最后缴费月份${last}晚于停保日期${suspendedOn}所在月份`,
      en: `The last contribution is for ${last}, after the suspension of ${suspendedOn}`,
    };
  },
};
