import type { MarketSupervisionResult } from './market-supervision-rule.js';
import { companyChangeResult } from './results/company-change.result.js';
import { companyDeregistrationResult } from './results/company-deregistration.result.js';
import { companyRegistrationResult } from './results/company-registration.result.js';
import { equityPledgeRegistrationResult } from './results/equity-pledge-registration.result.js';
import { foodBusinessLicenceResult } from './results/food-business-licence.result.js';
import { prepackagedFoodFilingResult } from './results/prepackaged-food-filing.result.js';
import { specialEquipmentRegistrationResult } from './results/special-equipment-registration.result.js';

/** What each item's approval issues, by slug. */
export const marketSupervisionResults: Readonly<Record<string, MarketSupervisionResult>> = {
  'company-registration': companyRegistrationResult,
  'company-change': companyChangeResult,
  'company-deregistration': companyDeregistrationResult,
  'food-business-licence': foodBusinessLicenceResult,
  'prepackaged-food-filing': prepackagedFoodFilingResult,
  'special-equipment-registration': specialEquipmentRegistrationResult,
  'equity-pledge-registration': equityPledgeRegistrationResult,
};
