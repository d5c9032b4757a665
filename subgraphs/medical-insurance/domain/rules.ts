import { certificatePeriod } from './certificate/certificate-period.rule.js';
import { certificatePerson } from './certificate/certificate-person.rule.js';
import { changeDate } from './enrolment/change-date.rule.js';
import { changeDiffers } from './enrolment/change-differs.rule.js';
import { changeSelected } from './enrolment/change-selected.rule.js';
import { contributionsSettled } from './enrolment/contributions-settled.rule.js';
import { employeeCountStated } from './enrolment/employee-count-stated.rule.js';
import { enrolmentStartMonth } from './enrolment/enrolment-start-month.rule.js';
import { hireDateTimely } from './enrolment/hire-date-timely.rule.js';
import { insidePoolingArea } from './enrolment/inside-pooling-area.rule.js';
import { lateEnrolmentExplained } from './enrolment/late-enrolment-explained.rule.js';
import { noActiveInsured } from './enrolment/no-active-insured.rule.js';
import { noConcurrentInsurance } from './enrolment/no-concurrent-insurance.rule.js';
import { noOpenBusiness } from './enrolment/no-open-business.rule.js';
import { removalDate } from './enrolment/removal-date.rule.js';
import { removalOfInsured } from './enrolment/removal-of-insured.rule.js';
import { rosterListsOnce } from './enrolment/roster-lists-once.rule.js';
import { singleEnrolment } from './enrolment/single-enrolment.rule.js';
import { unitEnrolled } from './enrolment/unit-enrolled.rule.js';
import { workingAge } from './enrolment/working-age.rule.js';
import { maternityContributionMonths } from './maternity/maternity-contribution-months.rule.js';
import { maternityDaysWithin } from './maternity/maternity-days-within.rule.js';
import { maternityEventPast } from './maternity/maternity-event-past.rule.js';
import { maternityLeaveStart } from './maternity/maternity-leave-start.rule.js';
import { maternityRecordAgrees } from './maternity/maternity-record-agrees.rule.js';
import { maternitySingleClaim } from './maternity/maternity-single-claim.rule.js';
import { maternityWageKnown } from './maternity/maternity-wage-known.rule.js';
import type { MedicalInsuranceRule } from './medical-insurance-rule.js';
import { evaluationPassed } from './pharmacy/evaluation-passed.rule.js';
import { insuranceOfficersEngaged } from './pharmacy/insurance-officers-engaged.rule.js';
import { pharmacyLicenceValid } from './pharmacy/licence-valid.rule.js';
import { openedThreeMonths } from './pharmacy/opened-three-months.rule.js';
import { pharmacistEngaged } from './pharmacy/pharmacist-engaged.rule.js';
import { pharmacyNotBarred } from './pharmacy/pharmacy-not-barred.rule.js';
import { publicNoticeOver } from './pharmacy/public-notice-over.rule.js';
import { reapplicationWait } from './pharmacy/reapplication-wait.rule.js';
import { singleAgreement } from './pharmacy/single-agreement.rule.js';
import { supplementsIn } from './pharmacy/supplements-in.rule.js';
import { destinationEnrolled } from './transfer/destination-enrolled.rule.js';
import { lastMonthFits } from './transfer/last-month-fits.rule.js';
import { originSuspended } from './transfer/origin-suspended.rule.js';
import { transferBetweenAreas } from './transfer/transfer-between-areas.rule.js';
import { transferNotInProgress } from './transfer/transfer-not-in-progress.rule.js';
import { transferSheetEntered } from './transfer/transfer-sheet-entered.rule.js';
import { transfereeNotRetired } from './transfer/transferee-not-retired.rule.js';

/** Everything that must hold before the agency approves, in the order in which it is told: competence and standing first, then the matter. */
export const medicalInsuranceRules: readonly MedicalInsuranceRule[] = [
  insidePoolingArea,
  singleEnrolment,
  unitEnrolled,
  lateEnrolmentExplained,
  enrolmentStartMonth,
  employeeCountStated,
  rosterListsOnce,
  workingAge,
  hireDateTimely,
  noConcurrentInsurance,
  removalOfInsured,
  removalDate,
  changeSelected,
  changeDate,
  changeDiffers,
  contributionsSettled,
  noActiveInsured,
  noOpenBusiness,
  maternityEventPast,
  maternityRecordAgrees,
  maternityContributionMonths,
  maternitySingleClaim,
  maternityLeaveStart,
  maternityDaysWithin,
  maternityWageKnown,
  transferBetweenAreas,
  transfereeNotRetired,
  transferNotInProgress,
  originSuspended,
  destinationEnrolled,
  lastMonthFits,
  transferSheetEntered,
  pharmacyNotBarred,
  reapplicationWait,
  singleAgreement,
  pharmacyLicenceValid,
  openedThreeMonths,
  pharmacistEngaged,
  insuranceOfficersEngaged,
  supplementsIn,
  evaluationPassed,
  publicNoticeOver,
  certificatePeriod,
  certificatePerson,
];
