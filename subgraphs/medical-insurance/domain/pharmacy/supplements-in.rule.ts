import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';

/** While a supplement is awaited the term stands still, and there is nothing complete to approve. */
export const supplementsIn: MedicalInsuranceRule = {
  code: 'PHARMACY_SUPPLEMENT_AWAITED',
  ruleRef: law('pharmacyMeasures', '第七条、第八条'),
  items: ['pharmacy-designation'],
  judge({ details }) {
    const awaited = details.pharmacyEvaluation?.supplements.find(({ to }) => to === null);
    if (awaited === undefined) return null;
    return { zh: `自${awaited.from}起等待补充材料，尚未补齐`, en: `A supplement has been awaited since ${awaited.from}` };
  },
};
