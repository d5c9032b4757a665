import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';
import { transfereeHere } from './transferee.js';

/** Into here: the person is already insured here through the unit. Out of here: there is a record to hand over. */
export const destinationEnrolled: MedicalInsuranceRule = {
  code: 'TRANSFER_PERSON_NOT_ENROLLED',
  ruleRef: law('transferMeasures', '第二章'),
  items: ['relation-transfer'],
  judge(subject) {
    const person = transfereeHere(subject);
    if (subject.answers.MEDICAL_TRANSFER_DIRECTION === 'OUT') {
      return person === undefined
        ? { zh: '该职工在本单位没有参保记录，无可转出', en: 'There is no record with this unit to hand over' }
        : null;
    }
    if (person !== undefined && person.status !== 'SUSPENDED') return null;
    return {
      zh: '该职工尚未在扎兰屯市按规定参加职工医保，应当先由单位办理增员',
      en: 'The person is not yet insured here; the unit must enrol them first',
    };
  },
};
