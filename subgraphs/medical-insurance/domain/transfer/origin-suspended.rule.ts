import { textOf } from '../form-fields.js';
import { samePerson } from '../identity.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule, MedicalInsuranceSubject } from '../medical-insurance-rule.js';
import { transfereeHere, transfereeIdNumber } from './transferee.js';

/** 转出地已中止参保: what the applicant states and what the records of the place of origin say must both bear it out. */
export const originSuspended: MedicalInsuranceRule = {
  code: 'TRANSFER_ORIGIN_NOT_SUSPENDED',
  ruleRef: law('transferMeasures', '第二章'),
  items: ['relation-transfer'],
  judge(subject) {
    const suspendedOn = textOf(subject.form, 'medicalSuspendedOn');
    if (suspendedOn === null || suspendedOn > subject.receivedOn) {
      return {
        zh: `转出地停保日期${suspendedOn ?? '未填报'}，申请时尚未中止参保`,
        en: `Suspension at the origin is dated ${suspendedOn ?? 'not at all'}: not yet suspended`,
      };
    }
    return activeAtOrigin(subject)
      ? { zh: '转出地的参保记录仍为正常参保，应当先停保', en: 'The records of the origin still show an active insurance' }
      : null;
  },
};

function activeAtOrigin(subject: MedicalInsuranceSubject): boolean {
  if (subject.answers.MEDICAL_TRANSFER_DIRECTION === 'OUT') return transfereeHere(subject)?.status === 'ACTIVE';
  const other = textOf(subject.form, 'medicalOtherArea');
  return subject.facts.insuredElsewhere.some(
    (person) => person.status === 'ACTIVE' && person.poolingArea === other && samePerson(person.idNumber, transfereeIdNumber(subject)),
  );
}
