import { groupOf, textOf } from '../form-fields.js';
import { samePerson } from '../identity.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';

/** A unit may ask about its own employees only. */
export const certificatePerson: MedicalInsuranceRule = {
  code: 'CERTIFICATE_PERSON_NOT_OF_UNIT',
  ruleRef: law('personalInformation', '第十三条、第三十四条'),
  items: ['enrolment-certificate'],
  judge({ form, answers, facts }) {
    if (answers.MEDICAL_CERTIFICATE_SUBJECT !== 'EMPLOYEE') return null;
    const idNumber = textOf(groupOf(form, 'medicalCertificateEmployee'), 'idNumber') ?? '';
    if (facts.insuredPersons.some((person) => samePerson(person.idNumber, idNumber))) return null;
    return { zh: '该人员与本单位没有参保关系，应当由本人打印', en: 'The person has no insurance record with this unit' };
  },
};
