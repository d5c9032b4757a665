import { enterCompanyChange } from './enter/company-change.entry.js';
import { enterCompanyDeregistration } from './enter/company-deregistration.entry.js';
import { enterCompanyRegistration } from './enter/company-registration.entry.js';
import type { Entry } from './enter/entry.js';
import { enterEquityPledge } from './enter/equity-pledge-registration.entry.js';
import { enterFoodBusinessLicence } from './enter/food-business-licence.entry.js';
import { enterPrepackagedFoodFiling } from './enter/prepackaged-food-filing.entry.js';
import { enterSpecialEquipmentRegistration } from './enter/special-equipment-registration.entry.js';

/** What each item's approval changes in the books, by slug. */
export const entries: Readonly<Record<string, Entry>> = {
  'company-registration': enterCompanyRegistration,
  'company-change': enterCompanyChange,
  'company-deregistration': enterCompanyDeregistration,
  'food-business-licence': enterFoodBusinessLicence,
  'prepackaged-food-filing': enterPrepackagedFoodFiling,
  'special-equipment-registration': enterSpecialEquipmentRegistration,
  'equity-pledge-registration': enterEquityPledge,
};

/** Enters an approval into the department's books. Throws where an item has no entry: an approval without effect is a fault. */
export const recordApproval: Entry = async (unit, approval) => {
  const { item } = approval.subject;
  const enter = entries[item];
  if (enter === undefined) throw new Error(`An approval of ${item} has no entry in the books`);
  await enter(unit, approval);
};
