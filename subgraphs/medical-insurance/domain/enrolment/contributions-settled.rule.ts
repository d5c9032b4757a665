import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';
import { yuan } from '../money.js';
import { arrearsOf } from './arrears.js';

/** 社会保险经办条例 art. 10: contributions, late fees and fines are settled first, and the books decide, not the declaration alone. */
export const contributionsSettled: MedicalInsuranceRule = {
  code: 'CONTRIBUTIONS_NOT_SETTLED',
  ruleRef: law('socialInsuranceHandling', '第十条'),
  items: ['unit-disenrolment'],
  judge({ form, facts, today }) {
    const owed = arrearsOf(facts, today);
    if (owed.totalFen > 0) {
      return {
        zh: `截至${today}欠缴医疗保险费${yuan(owed.contributionsFen)}元（${owed.months.join('、') || '无'}），滞纳金${yuan(owed.lateFeeFen)}元，罚款${yuan(owed.finesFen)}元，合计${yuan(owed.totalFen)}元`,
        en: `Owed on ${today}: contributions ¥${yuan(owed.contributionsFen)} (${owed.months.join(', ') || 'none'}), late fee ¥${yuan(owed.lateFeeFen)}, fines ¥${yuan(owed.finesFen)}, in all ¥${yuan(owed.totalFen)}`,
      };
    }
    if (form.medicalFeesSettled === true) return null;
    return {
      zh: '单位未声明医疗保险费、滞纳金、罚款已结清',
      en: 'The unit does not declare its contributions, late fees and fines settled',
    };
  },
};
