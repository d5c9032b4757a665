import { addDays, addMonths } from '../dates/iso-date.js';
import { groupOf, textOf } from '../form-fields.js';
import type { MedicalInsuranceSubject } from '../medical-insurance-rule.js';
import { evaluationDueOn } from '../pharmacy/evaluation-clock.js';
import { documentNumber } from './document-number.js';
import type { MedicalInsuranceResultMaker } from './medical-insurance-result.js';

/** A designation agreement runs one year as a rule (零售药店医疗保障定点管理暂行办法). */
export const AGREEMENT_MONTHS = 12;

/** The agreement; an evaluation that overran its three months does not harm the pharmacy, but is on record. */
export const pharmacyDesignationResult: MedicalInsuranceResultMaker = (subject, serial) => {
  const { form, today } = subject;
  const validUntil = addDays(addMonths(today, AGREEMENT_MONTHS), -1);
  return {
    documentNumber: documentNumber('pharmacy-designation', today, serial),
    validUntil,
    produced: {},
    content: {
      pharmacyName: textOf(form, 'enterpriseName'),
      address: textOf(groupOf(form, 'domicile'), 'address'),
      drugLicenceNumber: textOf(form, 'pharmacyLicenceNumber'),
      drugLicenceUntil: textOf(form, 'pharmacyLicenceUntil'),
      validFrom: today,
      validUntil,
      ...evaluationOf(subject),
    },
  };
};

function evaluationOf({ details, acceptedOn, today }: MedicalInsuranceSubject) {
  const evaluation = details.pharmacyEvaluation;
  const evaluatedOn = evaluation?.evaluatedOn ?? null;
  const due = evaluationDueOn(acceptedOn, evaluation?.supplements ?? [], today);
  return { evaluatedOn, evaluationDueOn: due, evaluatedInTime: evaluatedOn === null ? null : evaluatedOn <= due };
}
