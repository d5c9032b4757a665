import { monthOf } from '../dates/iso-date.js';
import { textOf } from '../form-fields.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';

export const certificatePeriod: MedicalInsuranceRule = {
  code: 'CERTIFICATE_PERIOD_INVALID',
  ruleRef: law('socialInsuranceLaw', '第七十四条'),
  items: ['enrolment-certificate'],
  judge(subject) {
    const from = textOf(subject.form, 'medicalCertificateFrom');
    const to = textOf(subject.form, 'medicalCertificateTo');
    const month = monthOf(subject.receivedOn);
    if (from !== null && to !== null && from <= to && to <= month) return null;
    return {
      zh: `起止月份${from ?? '未填报'}至${to ?? '未填报'}应当先后有序，且终止月份不晚于${month}`,
      en: `The period ${from ?? 'unstated'} to ${to ?? 'unstated'} must be in order and end by ${month}`,
    };
  },
};
