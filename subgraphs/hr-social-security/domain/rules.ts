import { agentDistinct } from './agent-distinct.rule.js';
import { majorityReached, quorumReached } from './collective-contract/adoption.rule.js';
import { oneChiefEach } from './collective-contract/chief-delegate.rule.js';
import { delegatesEqual } from './collective-contract/delegates-equal.rule.js';
import { outsideDelegatesLimited } from './collective-contract/outside-delegates.rule.js';
import { sidesSeparate } from './collective-contract/sides-separate.rule.js';
import { signedBeforeFiling } from './collective-contract/signed-before-filing.rule.js';
import { wageAboveFloor } from './collective-contract/wage-floor.rule.js';
import { accountToClose } from './deregistration/account-to-close.rule.js';
import { noArrears } from './deregistration/no-arrears.rule.js';
import { nobodyInsured } from './deregistration/nobody-insured.rule.js';
import { nothingOpen } from './deregistration/nothing-open.rule.js';
import { terminated } from './deregistration/terminated.rule.js';
import { accountOpen } from './enrolment/account-open.rule.js';
import { belowRetirementAge } from './enrolment/below-retirement-age.rule.js';
import { hiredAlready } from './enrolment/hired-already.rule.js';
import { insuredOnce } from './enrolment/insured-once.rule.js';
import { leavingAfterInsured, leavingDayReached } from './enrolment/leaving-day.rule.js';
import { nobodyAddedTwice, nobodyRemovedTwice } from './enrolment/nobody-twice.rule.js';
import { removalOfInsured } from './enrolment/removal-of-insured.rule.js';
import { workingAge } from './enrolment/working-age.rule.js';
import type { HrRule } from './hr-rule.js';
import { dispatchAgreementComplete } from './licensing/dispatch-agreement-complete.rule.js';
import { dispatchCapitalReported } from './licensing/dispatch-capital-reported.rule.js';
import { dispatchRegisteredCapital } from './licensing/dispatch-registered-capital.rule.js';
import { dispatchRulesComplete } from './licensing/dispatch-rules-complete.rule.js';
import { dispatchPremisesFixed, hrServicePremisesFixed } from './licensing/fixed-premises.rule.js';
import { staffNotRepeated, threeFullTimeStaff } from './licensing/full-time-staff.rule.js';
import { dispatchLeaseRunning } from './licensing/lease-running.rule.js';
import { dispatchLicenceNotHeld, hrServiceLicenceNotHeld } from './licensing/licence-not-held.rule.js';
import { onlineRecruitmentConsistent, telecomLicenceStated } from './licensing/online-recruitment.rule.js';
import { dispatchSiteChecked, hrServiceSiteChecked } from './licensing/site-check.rule.js';
import { accountUnique } from './registration/account-unique.rule.js';
import { established } from './registration/established.rule.js';
import { insuranceKindsComplete } from './registration/insurance-kinds-complete.rule.js';
import { staffStated } from './registration/staff-stated.rule.js';
import { applicationInPeriod } from './work-injury/application-period.rule.js';
import { deathWithinFortyEightHours } from './work-injury/death-within-48-hours.rule.js';
import { findingRecorded } from './work-injury/finding-recorded.rule.js';
import { jurisdictionHere } from './work-injury/jurisdiction.rule.js';
import { notDecidedBefore } from './work-injury/not-decided-before.rule.js';
import { notExcluded } from './work-injury/not-excluded.rule.js';
import { notMainlyResponsible } from './work-injury/traffic-responsibility.rule.js';
import { twoInvestigators } from './work-injury/two-investigators.rule.js';
import { averageHoursStandard } from './working-hours/average-hours.rule.js';
import { headcountWithinStaff } from './working-hours/headcount.rule.js';
import { notApprovedAlready } from './working-hours/not-approved-already.rule.js';
import { postsInScope } from './working-hours/posts-in-scope.rule.js';
import { approvedWithinRequest, termWithinAYear } from './working-hours/term-within-a-year.rule.js';

const registration = [accountUnique, established, insuranceKindsComplete, staffStated];
const enrolment = [
  accountOpen,
  nobodyAddedTwice,
  nobodyRemovedTwice,
  workingAge,
  belowRetirementAge,
  hiredAlready,
  insuredOnce,
  removalOfInsured,
  leavingDayReached,
  leavingAfterInsured,
];
const deregistration = [accountToClose, noArrears, nobodyInsured, nothingOpen, terminated];
const workInjury = [
  findingRecorded,
  notDecidedBefore,
  jurisdictionHere,
  applicationInPeriod,
  twoInvestigators,
  notExcluded,
  notMainlyResponsible,
  deathWithinFortyEightHours,
];
const labourDispatch = [
  dispatchLicenceNotHeld,
  dispatchRegisteredCapital,
  dispatchCapitalReported,
  dispatchPremisesFixed,
  dispatchLeaseRunning,
  dispatchRulesComplete,
  dispatchAgreementComplete,
  dispatchSiteChecked,
];
const hrService = [
  hrServiceLicenceNotHeld,
  threeFullTimeStaff,
  staffNotRepeated,
  hrServicePremisesFixed,
  onlineRecruitmentConsistent,
  telecomLicenceStated,
  hrServiceSiteChecked,
];
const workingHours = [postsInScope, averageHoursStandard, termWithinAYear, approvedWithinRequest, headcountWithinStaff, notApprovedAlready];
const collectiveContract = [
  signedBeforeFiling,
  delegatesEqual,
  oneChiefEach,
  outsideDelegatesLimited,
  sidesSeparate,
  quorumReached,
  majorityReached,
  wageAboveFloor,
];

/** Everything that must hold before the bureau approves, in the order in which it is told. */
export const hrSocialSecurityRules: readonly HrRule[] = [
  ...registration,
  ...enrolment,
  ...deregistration,
  ...workInjury,
  ...labourDispatch,
  ...hrService,
  ...workingHours,
  ...collectiveContract,
  agentDistinct,
];
