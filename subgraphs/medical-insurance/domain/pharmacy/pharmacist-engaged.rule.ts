import { rowsOf, textOf } from '../form-fields.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';
import { POOLING_AREA } from '../pooling-area.js';
import { hasYearContract } from './staff-contract.js';

/** At least one pharmacist, registered where the pharmacy is, under a contract of a year or more that still runs. */
export const pharmacistEngaged: MedicalInsuranceRule = {
  code: 'PHARMACIST_LACKING',
  ruleRef: law('pharmacyMeasures', '第五条'),
  items: ['pharmacy-designation'],
  judge({ form, today }) {
    const listed = rowsOf(form, 'pharmacists');
    const local = listed.filter((one) => textOf(one, 'registeredAt') === POOLING_AREA);
    if (local.some((one) => hasYearContract(one, today))) return null;
    return {
      zh: `申报药师${listed.length}名，其中注册地在扎兰屯市的${local.length}名，没有劳动合同一年以上且在合同期内的药师`,
      en: `${listed.length} pharmacists listed, ${local.length} registered here, none under a running contract of a year or more`,
    };
  },
};
