import type { Approved } from '../../../department/department-spec.js';
import type { Write } from '../../../kit/persistence/write.js';
import type { MedicalInsuranceDetails } from '../../domain/details.js';
import type { MedicalInsuranceFacts } from '../../domain/medical-insurance-facts.js';

export type MedicalInsuranceApproval = Approved<MedicalInsuranceFacts, MedicalInsuranceDetails>;

/** What an approval of one item changes in the agency's books. */
export type BookEntry = (unit: Write, approved: MedicalInsuranceApproval) => Promise<void>;
