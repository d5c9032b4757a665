import { textOf } from '../form-fields.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';

/** Valid on the day the agreement is made, not only on the day of the application. */
export const pharmacyLicenceValid: MedicalInsuranceRule = {
  code: 'PHARMACY_LICENCE_EXPIRED',
  ruleRef: law('pharmacyMeasures', '第五条'),
  items: ['pharmacy-designation'],
  judge({ form, today }) {
    const until = textOf(form, 'pharmacyLicenceUntil');
    if (until !== null && until >= today) return null;
    return {
      zh: `药品经营许可证有效期至${until ?? '未填报'}，${today}已不在有效期内`,
      en: `The drug licence is valid until ${until ?? 'an unstated day'}; today is ${today}`,
    };
  },
};
