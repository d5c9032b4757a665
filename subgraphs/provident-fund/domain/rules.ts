import { accountState } from './account-state.rule.js';
import { accountsSettled } from './accounts-settled.rule.js';
import { assessedOnce } from './assessed-once.rule.js';
import { assessmentsSettled } from './assessments-settled.rule.js';
import { baseInBounds } from './base-in-bounds.rule.js';
import { certificateOfOwnEmployee, certificatePeriod } from './certificate-scope.rule.js';
import { changeStated } from './change-stated.rule.js';
import { approvalWithinApplication, committeeApproval } from './committee-approval.rule.js';
import { depositComputed, depositTotal } from './deposit-computed.rule.js';
import { eventPast } from './event-past.rule.js';
import { firstRegistration } from './first-registration.rule.js';
import type { FundRule } from './fund-rule.js';
import { listedOnce } from './listed-once.rule.js';
import { complianceWithoutArrears, noOutstandingContributions } from './no-outstanding-contributions.rule.js';
import { oneAccountEach } from './one-account.rule.js';
import { ownEmployees } from './own-employees.rule.js';
import { ratioInBounds } from './ratio-in-bounds.rule.js';
import { receivingAccount } from './receiving-account.rule.js';
import { receivingUnitOpen } from './receiving-unit-open.rule.js';
import { noOverlappingRelief, reducedRatio, reliefPeriod } from './relief-terms.rule.js';
import { arrearsMonthsPast, baseAdjustedOnce, ratioAsRegistered, remittanceMonth } from './remittance-month.rule.js';
import { startAfterEstablishment, startWithStaff } from './start-month.rule.js';
import { unitRegistered } from './unit-registered.rule.js';
import { rentAfterThreeMonths, withdrawalAccountFree, withdrawalGroundGiven } from './withdrawal-account.rule.js';
import { closingPaysAll, withdrawalWithinBalance, withdrawalWithinExpense } from './withdrawal-amount.rule.js';
import { workersCongress } from './workers-congress.rule.js';

/** In the order in which an official asks: whose account, then what is asked, then whether it may be. */
export const providentFundRules: readonly FundRule[] = [
  firstRegistration,
  unitRegistered,
  ratioInBounds,
  startAfterEstablishment,
  startWithStaff,
  changeStated,
  eventPast,
  listedOnce,
  oneAccountEach,
  accountState,
  receivingAccount,
  receivingUnitOpen,
  ownEmployees,
  baseInBounds,
  remittanceMonth,
  ratioAsRegistered,
  arrearsMonthsPast,
  baseAdjustedOnce,
  assessedOnce,
  depositComputed,
  depositTotal,
  noOutstandingContributions,
  assessmentsSettled,
  accountsSettled,
  workersCongress,
  reducedRatio,
  reliefPeriod,
  noOverlappingRelief,
  committeeApproval,
  approvalWithinApplication,
  withdrawalGroundGiven,
  withdrawalAccountFree,
  rentAfterThreeMonths,
  withdrawalWithinBalance,
  withdrawalWithinExpense,
  closingPaysAll,
  certificatePeriod,
  certificateOfOwnEmployee,
  complianceWithoutArrears,
];
