import type { ResultMaker } from '../../../department/domain/decision-rule.js';
import type { MedicalInsuranceDetails } from '../details.js';
import type { MedicalInsuranceFacts } from '../medical-insurance-facts.js';

export type MedicalInsuranceResultMaker = ResultMaker<MedicalInsuranceFacts, MedicalInsuranceDetails>;
