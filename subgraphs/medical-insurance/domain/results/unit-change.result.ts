import { daysLate } from '../enrolment/enrolment-term.js';
import { selectedChanges, type UnitParticular } from '../enrolment/unit-particulars.js';
import { type Fields, textOf } from '../form-fields.js';
import type { InsuredUnit } from '../medical-insurance-facts.js';
import { documentNumber } from './document-number.js';
import type { MedicalInsuranceResultMaker } from './medical-insurance-result.js';

/** The receipt sets what was on record against what stands from now on; account numbers show their last four digits. */
export const unitChangeResult: MedicalInsuranceResultMaker = (subject, serial) => {
  const { answers, facts, form, receivedOn, today } = subject;
  const changedOn = textOf(form, 'medicalChangedOn');
  return {
    documentNumber: documentNumber('unit-change', today, serial),
    validUntil: null,
    produced: {},
    content: {
      medicalInsuranceNumber: facts.unit?.medicalInsuranceNumber ?? null,
      changedOn,
      changes: selectedChanges(answers).map((particular) => changeOf(particular, form, facts.unit)),
      daysLate: changedOn === null ? null : daysLate(changedOn, receivedOn),
    },
  };
};

function changeOf(particular: UnitParticular, form: Fields, unit: InsuredUnit | null) {
  const show = particular.code === 'BANK_ACCOUNT' ? lastFour : (value: string | null) => value;
  return {
    particular: particular.code,
    before: show(unit === null ? null : particular.recorded(unit)),
    after: show(particular.stated(form)),
  };
}

function lastFour(account: string | null): string | null {
  return account === null ? null : `****${account.slice(-4)}`;
}
