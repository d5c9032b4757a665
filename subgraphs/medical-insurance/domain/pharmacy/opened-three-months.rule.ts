import { addMonths } from '../dates/iso-date.js';
import { textOf } from '../form-fields.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';

/** 零售药店医疗保障定点管理暂行办法 art. 5: in business at the registered address for three months when it applies. */
const MONTHS_IN_BUSINESS = 3;

export const openedThreeMonths: MedicalInsuranceRule = {
  code: 'PHARMACY_OPENED_TOO_RECENTLY',
  ruleRef: law('pharmacyMeasures', '第五条'),
  items: ['pharmacy-designation'],
  judge(subject) {
    const openedOn = textOf(subject.form, 'pharmacyOpenedOn');
    if (openedOn === null) return { zh: '未填报正式经营日期', en: 'The first day of business is not stated' };
    const eligibleFrom = addMonths(openedOn, MONTHS_IN_BUSINESS);
    if (subject.receivedOn >= eligibleFrom) return null;
    return {
      zh: `药店自${openedOn}起正式经营，至${eligibleFrom}满三个月后方可申请`,
      en: `In business since ${openedOn}: three months are complete on ${eligibleFrom}`,
    };
  },
};
