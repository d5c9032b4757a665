import type { HousingDetails } from './details.js';

/**
 * Which parts of the decision details each item knows. What an item does not ask for is refused, not dropped: a decider
 * who states a site visit for a drainage permit has the wrong task open.
 */
export const detailsByItem: Readonly<Record<string, readonly (keyof HousingDetails)[]>> = {
  'construction-permit': ['archiveReference'],
  'presale-permit': ['archiveReference'],
  'fire-design-review': ['expertReview'],
  'fire-acceptance': ['archiveReference', 'siteVisit'],
  'completion-filing': ['archiveReference', 'correctionOrderNumber'],
  'drainage-permit': [],
  'crane-registration': ['correctionOrderNumber'],
  'gas-business-licence': ['gasPlanConforms', 'siteVisit', 'expertReview'],
};
