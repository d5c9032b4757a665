import type { ContributionRatios } from '../contribution-ratio.js';
import { accountSetupDueOn, type DutyTerm, registrationTerm } from '../duty-term.js';
import { textIn } from '../form-reading.js';
import { fundAccountNumber } from '../fund-account-number.js';
import { ratiosDecided } from '../ratio-in-bounds.rule.js';
import { startMonthDecided } from '../start-month.rule.js';
import { documentNumber } from './document-number.js';
import { type FundResultMaker, guaranteed } from './fund-result.js';

export type UnitRegistrationContent = {
  readonly fundAccountNumber: string;
  readonly unitName: string | null;
  readonly registeredOn: string;
  readonly ratios: ContributionRatios;
  readonly startMonth: string;
  readonly registrationTerm: DutyTerm | null;
  readonly employeeAccountsDueOn: string;
};

/** 缴存登记回执: the account number, the assessed ratios, and what the unit owes next. */
export const unitRegistrationResult: FundResultMaker = (subject, serial) => {
  const { form, today, receivedOn } = subject;
  const account = fundAccountNumber(Number(today.slice(0, 4)), serial);
  const established = textIn(form, 'registeredOn');
  const content: UnitRegistrationContent = {
    fundAccountNumber: account,
    unitName: textIn(form, 'enterpriseName'),
    registeredOn: today,
    ratios: guaranteed(ratiosDecided(subject), 'contribution ratio'),
    startMonth: guaranteed(startMonthDecided(subject), 'first contribution month'),
    registrationTerm: established === null ? null : registrationTerm(established, receivedOn),
    employeeAccountsDueOn: accountSetupDueOn(today),
  };
  return {
    documentNumber: documentNumber('登', today, serial),
    validUntil: null,
    produced: { fundAccountNumber: account },
    content,
  };
};
