import type { Write } from '../../../kit/persistence/write.js';
import type { MedicalInsuranceItem } from '../../domain/results/document-number.js';
import type { BookEntry, MedicalInsuranceApproval } from './book-entry.js';
import { changeRoster } from './change-roster.js';
import { closeUnit } from './close-unit.js';
import { contractPharmacy } from './contract-pharmacy.js';
import { openUnit } from './open-unit.js';
import { payMaternityAllowance } from './pay-maternity-allowance.js';
import { transferRelation } from './transfer-relation.js';
import { updateUnit } from './update-unit.js';

const entries: Readonly<Record<MedicalInsuranceItem, BookEntry>> = {
  'unit-enrolment': openUnit,
  'employee-enrolment': changeRoster,
  'unit-change': updateUnit,
  'unit-disenrolment': closeUnit,
  'maternity-allowance': payMaternityAllowance,
  'relation-transfer': transferRelation,
  'pharmacy-designation': contractPharmacy,
  // A certificate says what the books say and changes nothing in them; the task keeps what was printed, for whom and what for.
  'enrolment-certificate': async () => undefined,
};

/** Enters an approval into the agency's books, in the transaction of the decision. */
export async function enterApproval(unit: Write, approved: MedicalInsuranceApproval): Promise<void> {
  const { item } = approved.subject;
  const enter = entries[item as MedicalInsuranceItem];
  if (enter === undefined) throw new Error(`No book is kept for ${item}`);
  await enter(unit, approved);
}
