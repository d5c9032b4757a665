import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';

/** An allowance to be paid or a relation under transfer needs the unit's account until it is done, here or on the national platform. */
export const noOpenBusiness: MedicalInsuranceRule = {
  code: 'BUSINESS_IN_PROGRESS',
  ruleRef: law('socialInsuranceHandling', '第十条'),
  items: ['unit-disenrolment'],
  judge({ facts }) {
    const claims = facts.openBusiness.maternityAllowances + facts.maternityClaims.filter(({ status }) => status === 'IN_PROGRESS').length;
    const transfers = facts.openBusiness.transfers + facts.transfers.filter(({ status }) => status === 'IN_PROGRESS').length;
    if (claims + transfers === 0) return null;
    return {
      zh: `尚有在办业务：生育津贴支付${claims}件，医保关系转移${transfers}件，办结后方可注销`,
      en: `Still in progress: ${claims} maternity allowances, ${transfers} transfers`,
    };
  },
};
