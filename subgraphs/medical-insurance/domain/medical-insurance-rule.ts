import type { DecisionRule, DecisionSubject } from '../../department/domain/decision-rule.js';
import type { MedicalInsuranceDetails } from './details.js';
import type { MedicalInsuranceFacts } from './medical-insurance-facts.js';

export type MedicalInsuranceSubject = DecisionSubject<MedicalInsuranceFacts, MedicalInsuranceDetails>;
export type MedicalInsuranceRule = DecisionRule<MedicalInsuranceFacts, MedicalInsuranceDetails>;

/** The day by which the applicant's own terms are judged: a slow decision must not make a timely applicant late. */
export function applicationDay({ facts, today }: MedicalInsuranceSubject): string {
  return facts.application.receivedOn ?? today;
}
