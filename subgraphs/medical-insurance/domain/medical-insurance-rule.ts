import type { DecisionRule, DecisionSubject } from '../../department/domain/decision-rule.js';
import type { MedicalInsuranceDetails } from './details.js';
import type { MedicalInsuranceFacts } from './medical-insurance-facts.js';

export type MedicalInsuranceSubject = DecisionSubject<MedicalInsuranceFacts, MedicalInsuranceDetails>;
export type MedicalInsuranceRule = DecisionRule<MedicalInsuranceFacts, MedicalInsuranceDetails>;
