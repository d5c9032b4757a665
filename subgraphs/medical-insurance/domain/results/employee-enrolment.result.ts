import { monthOf } from '../dates/iso-date.js';
import { contributionBaseFen } from '../enrolment/contribution-base.js';
import { daysLate } from '../enrolment/enrolment-term.js';
import { addsEmployees, removesEmployees } from '../enrolment/roster.js';
import { type Fields, numberOf, rowsOf, textOf } from '../form-fields.js';
import { maskedIdNumber } from '../identity.js';
import type { MedicalInsuranceSubject } from '../medical-insurance-rule.js';
import { fenOf } from '../money.js';
import type { ContributionBaseBounds } from '../pooling-area-policy.js';
import { documentNumber } from './document-number.js';
import type { MedicalInsuranceResultMaker } from './medical-insurance-result.js';

/** The voucher names each person by a masked number; the full number stays in the roster of the application. */
export const employeeEnrolmentResult: MedicalInsuranceResultMaker = (subject, serial) => {
  const { facts, form, today } = subject;
  const added = addsEmployees(subject) ? rowsOf(form, 'additions').map((row) => additionOf(row, subject)) : [];
  const removed = removesEmployees(subject) ? rowsOf(form, 'removals').map(removalOf) : [];
  return {
    documentNumber: documentNumber('employee-enrolment', today, serial),
    validUntil: null,
    produced: {},
    content: {
      medicalInsuranceNumber: facts.unit?.medicalInsuranceNumber ?? null,
      added,
      removed,
      monthlyBaseTotalFen: added.reduce((total, { contributionBaseFen }) => total + contributionBaseFen, 0),
    },
  };
};

function additionOf(row: Fields, subject: MedicalInsuranceSubject) {
  const hiredOn = textOf(row, 'hiredOn') ?? subject.today;
  return {
    idNumber: maskedIdNumber(textOf(row, 'idNumber') ?? ''),
    insuredFrom: monthOf(hiredOn),
    contributionBaseFen: contributionBaseFen(fenOf(numberOf(row, 'monthlyWage') ?? 0), boundsOf(subject)),
    daysLate: daysLate(hiredOn, subject.receivedOn),
    lateReason: textOf(row, 'lateReason'),
  };
}

function removalOf(row: Fields) {
  return {
    idNumber: maskedIdNumber(textOf(row, 'idNumber') ?? ''),
    leftOn: textOf(row, 'leftOn'),
    cause: textOf(row, 'cause'),
  };
}

function boundsOf({ facts, today }: MedicalInsuranceSubject): ContributionBaseBounds | null {
  const bounds = facts.policy.contributionBase;
  return bounds !== null && String(bounds.year) === today.slice(0, 4) ? bounds : null;
}
