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
    if (last !== null && suspendedOn !== null && last <= monthOf(suspendedOn)) return null;
    return {
      zh: `最后缴费月份${last ?? '未填报'}，晚于停保日期${suspendedOn ?? '未填报'}或者没有填写`,
      en: `Last contribution ${last ?? 'unstated'}, suspended ${suspendedOn ?? 'unstated'}`,
    };
  },
};
