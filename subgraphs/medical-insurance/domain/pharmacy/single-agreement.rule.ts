import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';

export const singleAgreement: MedicalInsuranceRule = {
  code: 'PHARMACY_ALREADY_DESIGNATED',
  ruleRef: law('pharmacyMeasures', '第五条'),
  items: ['pharmacy-designation'],
  judge({ facts, today }) {
    const agreement = facts.pharmacy.agreement;
    if (agreement === null || agreement.validUntil < today) return null;
    return {
      zh: `该药店的医保协议（${agreement.documentNumber}）有效期至${agreement.validUntil}，不需要重新申请`,
      en: `An agreement (${agreement.documentNumber}) is in force until ${agreement.validUntil}`,
    };
  },
};
