import { builtAreaAgrees } from './completion/built-area.rule.js';
import { completionFiledInTime } from './completion/filing-in-time.rule.js';
import { fireAccepted } from './completion/fire-accepted.rule.js';
import { fivePartiesAccepted } from './completion/five-parties.rule.js';
import { warrantyReachesMinimum } from './completion/warranty.rule.js';
import { contractPeriodSound } from './construction/contract-period.rule.js';
import { contractorLicensedForSafety, contractorQualified } from './construction/contractor-licences.rule.js';
import { drawingsReviewed } from './construction/drawings-reviewed.rule.js';
import { floorAreasAgree } from './construction/floor-areas.rule.js';
import { fundsCommitted } from './construction/funds-committed.rule.js';
import { deepPitDeclared, hazardousWorksListed } from './construction/hazardous-works.rule.js';
import { onePermitPerProject } from './construction/one-permit.rule.js';
import { planningHolderCode, planningHolderName } from './construction/planning-holder.rule.js';
import { awardWinnerContracted, tenderHeld } from './construction/tender.rule.js';
import { craneCrewCertified, craneCrewComplete } from './crane/crew.rule.js';
import { craneInstallerEntitled } from './crane/installer.rule.js';
import { craneRegisteredInTime } from './crane/registered-in-time.rule.js';
import { craneRegisteredOnce } from './crane/registered-once.rule.js';
import { craneWithinServiceLife } from './crane/service-life.rule.js';
import { craneTestedBeforeAcceptance } from './crane/tested-before-acceptance.rule.js';
import { keyDischargerMonitored } from './drainage/monitoring.rule.js';
import { pretreatmentFitsTrade } from './drainage/pretreatment.rule.js';
import { sewageKeptFromRainDrains } from './drainage/separate-sewer.rule.js';
import { waterQualityWithinStandard } from './drainage/water-quality.rule.js';
import { waterTestFresh } from './drainage/water-test-fresh.rule.js';
import { worksStillRunning } from './drainage/works-period.rule.js';
import { completedFirst, fireSystemsTested } from './fire/completed-and-tested.rule.js';
import { designerQualified } from './fire/designer-qualified.rule.js';
import { fireDesignPassed } from './fire/fire-design-passed.rule.js';
import { fireExpertDaysBounded, fireExpertsAgreed } from './fire/fire-expert-review.rule.js';
import { projectIsSpecial } from './fire/project-is-special.rule.js';
import { gasExpertsAgreed } from './gas/expert-opinion.rule.js';
import { gasPlanConformed } from './gas/gas-plan.rule.js';
import { gasChiefsTrained, gasFieldStaffEnough } from './gas/staff.rule.js';
import { gasFacilitiesAccepted, gasSupplySecured } from './gas/supply.rule.js';
import type { HousingRule } from './housing-rule.js';
import { buildingPresoldOnce } from './presale/building-once.rule.js';
import { fiveCertificatesHeld } from './presale/five-certificates.rule.js';
import { investmentReachesQuarter } from './presale/investment-quarter.rule.js';
import { developerQualified, landFeePaid } from './presale/land-and-developer.rule.js';
import { presaleAreaWithinPermit } from './presale/presale-area.rule.js';
import { scheduleFixed } from './presale/schedule.rule.js';
import { constructionPermitStands } from './project/construction-permit-stands.rule.js';
import { siteVisited } from './project/site-visit.rule.js';
import { noOpenOrder } from './project/stop-work.rule.js';

/** Every rule before an approval of the department, in the order in which violations are told. */
export const housingRules: readonly HousingRule[] = [
  noOpenOrder,
  onePermitPerProject,
  planningHolderCode,
  planningHolderName,
  floorAreasAgree,
  contractorQualified,
  contractorLicensedForSafety,
  tenderHeld,
  awardWinnerContracted,
  contractPeriodSound,
  drawingsReviewed,
  fundsCommitted,
  deepPitDeclared,
  hazardousWorksListed,
  constructionPermitStands,
  fiveCertificatesHeld,
  landFeePaid,
  developerQualified,
  investmentReachesQuarter,
  presaleAreaWithinPermit,
  buildingPresoldOnce,
  scheduleFixed,
  projectIsSpecial,
  designerQualified,
  fireExpertsAgreed,
  fireExpertDaysBounded,
  fireDesignPassed,
  completedFirst,
  fireSystemsTested,
  siteVisited,
  fivePartiesAccepted,
  completionFiledInTime,
  builtAreaAgrees,
  fireAccepted,
  warrantyReachesMinimum,
  sewageKeptFromRainDrains,
  pretreatmentFitsTrade,
  waterQualityWithinStandard,
  waterTestFresh,
  keyDischargerMonitored,
  worksStillRunning,
  craneRegisteredOnce,
  craneTestedBeforeAcceptance,
  craneInstallerEntitled,
  craneRegisteredInTime,
  craneWithinServiceLife,
  craneCrewComplete,
  craneCrewCertified,
  gasPlanConformed,
  gasSupplySecured,
  gasFacilitiesAccepted,
  gasChiefsTrained,
  gasFieldStaffEnough,
  gasExpertsAgreed,
];
