import { textOf } from '../form-fields.js';
import { maskedIdNumber } from '../identity.js';
import type { MedicalInsuranceSubject } from '../medical-insurance-rule.js';
import { benefitLink } from '../transfer/interruption.js';
import { transfereeHere, transfereeIdNumber } from '../transfer/transferee.js';
import { documentNumber } from './document-number.js';
import type { MedicalInsuranceResultMaker } from './medical-insurance-result.js';

/** Years are added up (社会保险法 art. 32) and the balance moves; whoever comes in is told from when benefits run. */
export const relationTransferResult: MedicalInsuranceResultMaker = (subject, serial) => {
  const { answers, details, form, today } = subject;
  const sheet = details.transferSheet;
  return {
    documentNumber: documentNumber('relation-transfer', today, serial),
    validUntil: null,
    produced: {},
    content: {
      employeeIdNumber: maskedIdNumber(transfereeIdNumber(subject)),
      direction: answers.MEDICAL_TRANSFER_DIRECTION ?? null,
      otherArea: textOf(form, 'medicalOtherArea'),
      otherAgency: textOf(form, 'medicalOtherAgency'),
      formerScheme: textOf(form, 'medicalFormerScheme'),
      contributionMonths: sheet?.contributionMonths ?? null,
      accountBalanceFen: sheet?.accountBalanceFen ?? null,
      ...linkOf(subject),
    },
  };
};

function linkOf(subject: MedicalInsuranceSubject) {
  const last = textOf(subject.form, 'medicalLastContributionMonth');
  const here = transfereeHere(subject);
  if (subject.answers.MEDICAL_TRANSFER_DIRECTION !== 'IN' || last === null || here === undefined) {
    return { interruptionMonths: null, mayMakeUp: null, benefitsFrom: null };
  }
  return benefitLink(last, here.enrolledFrom, subject.facts.policy.transfer);
}
