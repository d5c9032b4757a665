import { rowsOf } from '../form-fields.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';
import { hasYearContract } from './staff-contract.js';

/** 暂行办法 art. 5: two full- or part-time medical insurance officers. */
const OFFICERS_NEEDED = 2;

export const insuranceOfficersEngaged: MedicalInsuranceRule = {
  code: 'PHARMACY_INSURANCE_OFFICERS_LACKING',
  ruleRef: law('pharmacyMeasures', '第五条'),
  items: ['pharmacy-designation'],
  judge({ form, today }) {
    const engaged = rowsOf(form, 'pharmacyInsuranceOfficers').filter((one) => hasYearContract(one, today)).length;
    if (engaged >= OFFICERS_NEEDED) return null;
    return {
      zh: `劳动合同一年以上且在合同期内的医保管理人员${engaged}名，不足${OFFICERS_NEEDED}名`,
      en: `${engaged} insurance officers under a running contract of a year or more; ${OFFICERS_NEEDED} are required`,
    };
  },
};
