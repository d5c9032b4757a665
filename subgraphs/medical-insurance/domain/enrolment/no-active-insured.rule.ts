import { numberOf } from '../form-fields.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';

/** Closing the unit would end the cover of whoever is still insured through it. */
export const noActiveInsured: MedicalInsuranceRule = {
  code: 'ACTIVE_INSURED_REMAIN',
  ruleRef: law('socialInsuranceLaw', '第五十七条、第五十八条'),
  items: ['unit-disenrolment'],
  judge({ form, facts }) {
    const recorded = facts.insuredPersons.filter(({ status }) => status === 'ACTIVE').length;
    const stated = numberOf(form, 'medicalInsuredRemaining');
    if (recorded === 0 && stated === 0) return null;
    return {
      zh: `登记在册的在保人员${recorded}人，申报${stated ?? '空'}人，全部减员后方可注销`,
      en: `${recorded} insured on record, ${stated ?? 'none'} stated; all must be removed first`,
    };
  },
};
