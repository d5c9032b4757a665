import { CollectiveContract } from './collective-contract.entity.js';
import { InjuryDecision } from './injury-decision.entity.js';
import { InsuredElsewhere } from './insured-elsewhere.entity.js';
import { InsuredWorker } from './insured-worker.entity.js';
import { DispatchLicence, HrServiceLicence } from './licence.entity.js';
import { ContributionBaseStandard, MinimumWageStandard } from './local-standard.entity.js';
import { OpenMatter } from './open-matter.entity.js';
import { PremiumArrear } from './premium-arrear.entity.js';
import { SocialInsuranceAccount } from './social-insurance-account.entity.js';
import { SpecialHoursPost } from './special-hours-post.entity.js';

/** All tables of the bureau's own books. */
export const bookEntities = [
  SocialInsuranceAccount,
  InsuredWorker,
  InsuredElsewhere,
  PremiumArrear,
  OpenMatter,
  InjuryDecision,
  DispatchLicence,
  HrServiceLicence,
  SpecialHoursPost,
  CollectiveContract,
  ContributionBaseStandard,
  MinimumWageStandard,
];
