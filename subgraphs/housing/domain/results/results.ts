import type { HousingResultMaker } from '../housing-rule.js';
import { completionFilingResult } from './completion-filing.result.js';
import { constructionPermitResult } from './construction-permit.result.js';
import { craneRegistrationResult } from './crane-registration.result.js';
import { drainagePermitResult } from './drainage-permit.result.js';
import { fireAcceptanceResult } from './fire-acceptance.result.js';
import { fireDesignReviewResult } from './fire-design-review.result.js';
import { gasBusinessLicenceResult } from './gas-business-licence.result.js';
import { presalePermitResult } from './presale-permit.result.js';

/** What an approval issues, by the slug of the item. */
export const housingResults: Readonly<Record<string, HousingResultMaker>> = {
  'construction-permit': constructionPermitResult,
  'presale-permit': presalePermitResult,
  'fire-design-review': fireDesignReviewResult,
  'fire-acceptance': fireAcceptanceResult,
  'completion-filing': completionFilingResult,
  'drainage-permit': drainagePermitResult,
  'crane-registration': craneRegistrationResult,
  'gas-business-licence': gasBusinessLicenceResult,
};
