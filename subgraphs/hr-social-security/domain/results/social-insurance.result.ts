import { daysLate } from '../day-count.js';
import { contributionBase } from '../enrolment/contribution-base.js';
import { additionsOf, removalsOf } from '../enrolment/roster.js';
import { rowsIn, textIn } from '../form-data.js';
import type { HrResultMaker } from '../hr-rule.js';
import { DUTY_DAYS, registrationLateness } from '../registration/lateness.js';
import { workInjuryRatePermille } from '../registration/work-injury-rate.js';
import { DIVISION } from '../work-injury/jurisdiction.rule.js';
import { documentNumber } from './document-number.js';

/** 社会保险登记回执; the account number is division, year and six digits of serial. */
export const socialInsuranceReceipt: HrResultMaker = ({ form, details, today }, serial) => {
  const socialInsuranceNumber = `${DIVISION}${today.slice(0, 4)}${String(serial).padStart(6, '0')}`;
  const riskClass = details.workInjuryRiskClass ?? null;
  const lateness = registrationLateness(textIn(form, 'registeredOn'), today);
  return {
    documentNumber: documentNumber('扎人社登', today, serial),
    validUntil: null,
    produced: { socialInsuranceNumber },
    content: {
      socialInsuranceNumber,
      registeredOn: today,
      insuranceKinds: rowsIn<string>(form, 'insuranceKinds'),
      workInjuryRiskClass: riskClass,
      workInjuryRatePermille: riskClass === null ? null : workInjuryRatePermille(riskClass),
      daysLate: lateness?.days ?? 0,
      latenessNotice: lateness?.notice ?? null,
    },
  };
};

/** 参保证明; people appear by the last four characters of their identity number, the file itself holds the rest. */
export const enrolmentCertificate: HrResultMaker = ({ form, facts, today }, serial) => ({
  documentNumber: documentNumber('扎人社参', today, serial),
  validUntil: null,
  produced: {},
  content: {
    enrolled: additionsOf(form).map(({ idNumber, hiredOn, monthlyWage }) => ({
      idSuffix: idNumber.slice(-4),
      insuredFrom: hiredOn,
      contributionBaseFen: contributionBase(monthlyWage, facts.standards.contributionBase),
      daysLate: daysLate(hiredOn, today, DUTY_DAYS),
    })),
    withdrawn: removalsOf(form).map(({ idNumber, leftOn, cause }) => ({ idSuffix: idNumber.slice(-4), leftOn, cause })),
    basesProvisional: facts.standards.contributionBase === null,
  },
});

/** 社会保险登记注销回执 */
export const cancellationReceipt: HrResultMaker = ({ form, facts, today }, serial) => {
  const terminatedOn = textIn(form, 'terminatedOn');
  return {
    documentNumber: documentNumber('扎人社销', today, serial),
    validUntil: null,
    produced: {},
    content: {
      socialInsuranceNumber: facts.account?.number ?? null,
      closedOn: today,
      terminationCause: textIn(form, 'terminationCause') ?? null,
      daysLate: terminatedOn === undefined ? 0 : daysLate(terminatedOn, today, DUTY_DAYS),
    },
  };
};
