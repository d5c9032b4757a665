import type { MedicalInsuranceSubject } from '../medical-insurance-rule.js';

/** The application adds employees (增员). */
export function addsEmployees({ answers }: Pick<MedicalInsuranceSubject, 'answers'>): boolean {
  return answers.MEDICAL_ROSTER_CHANGE === 'ADD' || answers.MEDICAL_ROSTER_CHANGE === 'BOTH';
}

/** The application removes employees (减员). */
export function removesEmployees({ answers }: Pick<MedicalInsuranceSubject, 'answers'>): boolean {
  return answers.MEDICAL_ROSTER_CHANGE === 'REMOVE' || answers.MEDICAL_ROSTER_CHANGE === 'BOTH';
}
