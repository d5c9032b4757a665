import { groupOf, textOf } from '../form-fields.js';
import { maskedIdNumber, samePerson } from '../identity.js';
import type { MedicalInsuranceSubject } from '../medical-insurance-rule.js';
import { documentNumber } from './document-number.js';
import type { MedicalInsuranceResultMaker } from './medical-insurance-result.js';

/** Says what the books say for the period, paid or not; it never asserts that nothing is owed. */
export const enrolmentCertificateResult: MedicalInsuranceResultMaker = (subject, serial) => {
  const { answers, facts, form, today } = subject;
  const from = textOf(form, 'medicalCertificateFrom') ?? '';
  const to = textOf(form, 'medicalCertificateTo') ?? '';
  return {
    documentNumber: documentNumber('enrolment-certificate', today, serial),
    validUntil: null,
    produced: {},
    content: {
      medicalInsuranceNumber: facts.unit?.medicalInsuranceNumber ?? null,
      unitName: textOf(form, 'enterpriseName'),
      unitStatus: facts.unit?.status ?? null,
      from,
      to,
      ...(answers.MEDICAL_CERTIFICATE_SUBJECT === 'EMPLOYEE' ? recordOfEmployee(subject, from, to) : recordOfUnit(subject, from, to)),
    },
  };
};

function recordOfUnit({ facts }: MedicalInsuranceSubject, from: string, to: string) {
  const months = facts.contributions
    .filter(({ month }) => month >= from && month <= to)
    .sort((one, other) => one.month.localeCompare(other.month))
    .map(({ month, insuredCount, payableFen, paidFen }) => ({ month, insuredCount, payableFen, paidFen }));
  return { months, paidInFullMonths: months.filter(({ payableFen, paidFen }) => paidFen >= payableFen).length };
}

function recordOfEmployee({ facts, form }: MedicalInsuranceSubject, from: string, to: string) {
  const idNumber = textOf(groupOf(form, 'medicalCertificateEmployee'), 'idNumber') ?? '';
  const person = facts.insuredPersons.find((one) => samePerson(one.idNumber, idNumber));
  const paidMonths = (person?.paidMonths ?? []).filter((month) => month >= from && month <= to).sort();
  return {
    employeeIdNumber: maskedIdNumber(idNumber),
    employeeStatus: person?.status ?? null,
    paidMonths,
    purpose: textOf(form, 'medicalCertificatePurpose'),
  };
}
