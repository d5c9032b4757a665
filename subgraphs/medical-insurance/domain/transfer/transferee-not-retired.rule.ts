import { samePerson } from '../identity.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';
import { transfereeHere, transfereeIdNumber } from './transferee.js';

/** The measures do not apply to pensioners (art. 2: 不含退休人员). */
export const transfereeNotRetired: MedicalInsuranceRule = {
  code: 'TRANSFER_PERSON_RETIRED',
  ruleRef: law('transferMeasures', '第二条'),
  items: ['relation-transfer'],
  judge(subject) {
    const idNumber = transfereeIdNumber(subject);
    const elsewhere = subject.facts.insuredElsewhere.some(
      ({ status, ...person }) => status === 'RETIRED' && samePerson(person.idNumber, idNumber),
    );
    if (transfereeHere(subject)?.status !== 'RETIRED' && !elsewhere) return null;
    return { zh: '该参保人员已经退休，不办理医保关系转移接续', en: 'The person is retired: the relation is not transferred' };
  },
};
