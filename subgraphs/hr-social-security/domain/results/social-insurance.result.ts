import { daysLate } from '../day-count.js';
import { removalsOf } from '../enrolment/roster.js';
import { enrolledBy } from '../enrolment/roster-change.js';
import { rowsIn, textIn } from '../form-data.js';
import type { HrResultMaker } from '../hr-rule.js';
import type { InsuranceKind } from '../hr-social-security-facts.js';
import { contributionBaseBounds } from '../local-standards.js';
import { DUTY_DAYS, registrationLateness } from '../registration/lateness.js';
import { workInjuryRatePermille } from '../registration/work-injury-rate.js';
import { DIVISION } from '../work-injury/jurisdiction.rule.js';
import { documentNumber } from './document-number.js';
import type { CancellationReceipt, EnrolmentCertificate, RegistrationReceipt } from './issued-content.js';

/** 社会保险登记回执; the account number is division, year and six digits of serial. */
export const socialInsuranceReceipt: HrResultMaker = ({ form, details, today, receivedOn }, serial) => {
  const socialInsuranceNumber = `${DIVISION}${today.slice(0, 4)}${String(serial).padStart(6, '0')}`;
  const riskClass = details.workInjuryRiskClass ?? null;
  const lateness = registrationLateness(textIn(form, 'registeredOn'), receivedOn);
  const content: RegistrationReceipt = {
    socialInsuranceNumber,
    registeredOn: today,
    insuranceKinds: rowsIn<InsuranceKind>(form, 'insuranceKinds'),
    workInjuryRiskClass: riskClass,
    workInjuryRatePermille: riskClass === null ? null : workInjuryRatePermille(riskClass),
    daysLate: lateness?.days ?? 0,
    latenessNotice: lateness?.notice ?? null,
  };
  return { documentNumber: documentNumber('扎人社登', today, serial), validUntil: null, produced: { socialInsuranceNumber }, content };
};

/** 参保证明; people appear by the last four characters of their identity number, the file itself holds the rest. */
export const enrolmentCertificate: HrResultMaker = (subject, serial) => {
  const { form, facts, today } = subject;
  const content: EnrolmentCertificate = {
    enrolled: enrolledBy(subject).map(({ idNumber, insuredFrom, contributionBaseFen, daysLate: late }) => ({
      idSuffix: idNumber.slice(-4),
      insuredFrom,
      contributionBaseFen,
      daysLate: late,
    })),
    withdrawn: removalsOf(form).map(({ idNumber, leftOn, cause }) => ({ idSuffix: idNumber.slice(-4), leftOn, cause })),
    basesProvisional: contributionBaseBounds(facts.standards, today) === null,
  };
  return { documentNumber: documentNumber('扎人社参', today, serial), validUntil: null, produced: {}, content };
};

/** 社会保险登记注销回执 */
export const cancellationReceipt: HrResultMaker = ({ form, facts, today, receivedOn }, serial) => {
  const terminatedOn = textIn(form, 'terminatedOn');
  const content: CancellationReceipt = {
    socialInsuranceNumber: facts.account?.number ?? null,
    closedOn: today,
    terminationCause: textIn(form, 'terminationCause') ?? null,
    daysLate: terminatedOn === undefined ? 0 : daysLate(terminatedOn, receivedOn, DUTY_DAYS),
  };
  return { documentNumber: documentNumber('扎人社销', today, serial), validUntil: null, produced: {}, content };
};
