import { textOf } from '../form-fields.js';
import { documentNumber } from './document-number.js';
import type { MedicalInsuranceResultMaker } from './medical-insurance-result.js';

/** Closes the unit's account; the records of contributions are kept and stay printable. */
export const unitDisenrolmentResult: MedicalInsuranceResultMaker = ({ facts, form, today }, serial) => {
  const paid = facts.contributions.filter(({ paidFen }) => paidFen > 0).map(({ month }) => month);
  return {
    documentNumber: documentNumber('unit-disenrolment', today, serial),
    validUntil: null,
    produced: {},
    content: {
      medicalInsuranceNumber: facts.unit?.medicalInsuranceNumber ?? null,
      unitName: textOf(form, 'enterpriseName'),
      enrolledOn: facts.unit?.enrolledOn ?? null,
      closedOn: today,
      lastContributionMonth: paid.sort().at(-1) ?? null,
    },
  };
};
