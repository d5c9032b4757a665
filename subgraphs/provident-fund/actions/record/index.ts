import type { Recorder } from './approved.js';
import { changeUnit } from './change-unit.js';
import { closeUnit } from './close-unit.js';
import { enterAssessment } from './enter-assessment.js';
import { grantRelief } from './grant-relief.js';
import { moveEmployeeAccounts } from './move-employee-accounts.js';
import { openUnit } from './open-unit.js';
import { payWithdrawal } from './pay-withdrawal.js';
import { registerCertificate } from './register-certificate.js';

/** What an approval of each item changes in the office's books. */
export const recorders: Readonly<Record<string, Recorder>> = {
  'unit-registration': openUnit,
  'unit-change': changeUnit,
  'unit-account-closure': closeUnit,
  'employee-account': moveEmployeeAccounts,
  'remittance-assessment': enterAssessment,
  'reduction-or-deferral': grantRelief,
  'employee-withdrawal': payWithdrawal,
  'deposit-certificate': registerCertificate,
};

export const record: Recorder = async (unit, approved) => {
  const recorder = recorders[approved.subject.item];
  if (recorder === undefined) throw new Error(`The books do not know what an approval of ${approved.subject.item} changes`);
  await recorder(unit, approved);
};
