import { capitalDirection } from './change/capital-direction.rule.js';
import { newCapitalPaidIn } from './change/new-capital-paid-in.rule.js';
import { pledgedEquityTransfer } from './change/pledged-equity-transfer.rule.js';
import { reductionNoticeElapsed } from './change/reduction-notice-elapsed.rule.js';
import { resolutionMajority } from './change/resolution-majority.rule.js';
import { somethingChanges } from './change/something-changes.rule.js';
import { transferWithinHolding } from './change/transfer-within-holding.rule.js';
import { transferredEquityNotFrozen } from './change/transferred-equity-not-frozen.rule.js';
import { agentIsAnotherPerson } from './company/agent-is-another-person.rule.js';
import { beneficialOwnerExemption } from './company/beneficial-owner-exemption.rule.js';
import { capitalFullySubscribed } from './company/capital-fully-subscribed.rule.js';
import { capitalPaidIn } from './company/capital-paid-in.rule.js';
import { companyNotRegisteredYet } from './company/company-not-registered-yet.rule.js';
import { domicileInJurisdiction } from './company/domicile-in-jurisdiction.rule.js';
import { enterpriseTypeInCompetence } from './company/enterprise-type-in-competence.rule.js';
import { legalRepresentativeCapacity } from './company/legal-representative-capacity.rule.js';
import { legalRepresentativeEligible } from './company/legal-representative-eligible.rule.js';
import { nameReserved } from './company/name-reserved.rule.js';
import { priorApprovalHeld } from './company/prior-approval-held.rule.js';
import { registrationDataAgree } from './company/registration-data-agree.rule.js';
import { registrationInForce } from './company/registration-in-force.rule.js';
import { shareholderCertificates } from './company/shareholder-certificates.rule.js';
import { shareholderNumber } from './company/shareholder-number.rule.js';
import { shareholdersDistinct } from './company/shareholders-distinct.rule.js';
import { branchesCancelled } from './deregistration/branches-cancelled.rule.js';
import { companyEquityNotFrozen } from './deregistration/company-equity-not-frozen.rule.js';
import { companyEquityNotPledged } from './deregistration/company-equity-not-pledged.rule.js';
import { liquidationOrder } from './deregistration/liquidation-order.rule.js';
import { noObjection } from './deregistration/no-objection.rule.js';
import { noticeElapsed } from './deregistration/notice-elapsed.rule.js';
import { simpleAppliedInTime } from './deregistration/simple-applied-in-time.rule.js';
import { simpleRouteOpen } from './deregistration/simple-route-open.rule.js';
import { taxesCleared } from './deregistration/taxes-cleared.rule.js';
import { commissioningAsAnswered } from './equipment/commissioning-as-answered.rule.js';
import { equipmentCodeFitsKind } from './equipment/equipment-code-fits-kind.rule.js';
import { equipmentDatesInOrder } from './equipment/equipment-dates-in-order.rule.js';
import { equipmentInCompetence } from './equipment/equipment-in-competence.rule.js';
import { equipmentInspectionPassed } from './equipment/equipment-inspection-passed.rule.js';
import { equipmentNotRegisteredYet } from './equipment/equipment-not-registered-yet.rule.js';
import { withinDesignLife } from './equipment/within-design-life.rule.js';
import { foodItemsFitOperator } from './food/food-items-fit-operator.rule.js';
import { foodLicenceNeeded } from './food/food-licence-needed.rule.js';
import { foodManagersAppointed } from './food/food-managers-appointed.rule.js';
import { foodStaffHealthy } from './food/food-staff-healthy.rule.js';
import { layoutWithinPremises } from './food/layout-within-premises.rule.js';
import { noFoodPenaltyBar } from './food/no-food-penalty-bar.rule.js';
import { oneLicenceAPlace } from './food/one-licence-a-place.rule.js';
import { onlineShopsNamed } from './food/online-shops-named.rule.js';
import { onlyPrepackaged } from './food/only-prepackaged.rule.js';
import { siteInspected } from './food/site-inspected.rule.js';
import { specialRoomProvided } from './food/special-room-provided.rule.js';
import { applicationNotBarred } from './licensing/application-not-barred.rule.js';
import type { MarketSupervisionRule } from './market-supervision-rule.js';
import { pledgePartiesIdentified } from './pledge/pledge-parties-identified.rule.js';
import { pledgedEquityNotFrozen } from './pledge/pledged-equity-not-frozen.rule.js';
import { pledgeeIsAnother } from './pledge/pledgee-is-another.rule.js';
import { pledgorHoldsEquity } from './pledge/pledgor-holds-equity.rule.js';

/**
 * Everything that must hold before the department approves, in the order in which an official looks: is it ours, is the
 * applicant allowed, are the figures right, does a third party's right stand against it. The first broken rule names the refusal.
 */
export const marketSupervisionRules: readonly MarketSupervisionRule[] = [
  enterpriseTypeInCompetence,
  equipmentInCompetence,
  companyNotRegisteredYet,
  registrationInForce,
  registrationDataAgree,
  foodLicenceNeeded,
  onlyPrepackaged,
  applicationNotBarred,
  agentIsAnotherPerson,

  nameReserved,
  domicileInJurisdiction,
  shareholderNumber,
  shareholdersDistinct,
  shareholderCertificates,
  capitalFullySubscribed,
  capitalPaidIn,
  legalRepresentativeCapacity,
  legalRepresentativeEligible,
  priorApprovalHeld,
  beneficialOwnerExemption,

  somethingChanges,
  resolutionMajority,
  capitalDirection,
  newCapitalPaidIn,
  reductionNoticeElapsed,
  transferWithinHolding,
  transferredEquityNotFrozen,
  pledgedEquityTransfer,

  simpleRouteOpen,
  noticeElapsed,
  simpleAppliedInTime,
  noObjection,
  liquidationOrder,
  branchesCancelled,
  companyEquityNotFrozen,
  companyEquityNotPledged,
  taxesCleared,

  foodItemsFitOperator,
  specialRoomProvided,
  layoutWithinPremises,
  foodManagersAppointed,
  foodStaffHealthy,
  noFoodPenaltyBar,
  oneLicenceAPlace,
  siteInspected,
  onlineShopsNamed,

  equipmentCodeFitsKind,
  equipmentDatesInOrder,
  equipmentInspectionPassed,
  withinDesignLife,
  commissioningAsAnswered,
  equipmentNotRegisteredYet,

  pledgePartiesIdentified,
  pledgeeIsAnother,
  pledgorHoldsEquity,
  pledgedEquityNotFrozen,
];
