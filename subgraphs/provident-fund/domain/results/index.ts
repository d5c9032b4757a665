import { depositCertificateResult } from './deposit-certificate.result.js';
import { employeeAccountResult } from './employee-account.result.js';
import { employeeWithdrawalResult } from './employee-withdrawal.result.js';
import type { FundResultMaker } from './fund-result.js';
import { reductionOrDeferralResult } from './reduction-or-deferral.result.js';
import { remittanceAssessmentResult } from './remittance-assessment.result.js';
import { unitAccountClosureResult } from './unit-account-closure.result.js';
import { unitChangeResult } from './unit-change.result.js';
import { unitRegistrationResult } from './unit-registration.result.js';

/** The document that an approval of each item issues. */
export const providentFundResults: Readonly<Record<string, FundResultMaker>> = {
  'unit-registration': unitRegistrationResult,
  'unit-change': unitChangeResult,
  'unit-account-closure': unitAccountClosureResult,
  'employee-account': employeeAccountResult,
  'remittance-assessment': remittanceAssessmentResult,
  'reduction-or-deferral': reductionOrDeferralResult,
  'employee-withdrawal': employeeWithdrawalResult,
  'deposit-certificate': depositCertificateResult,
};
