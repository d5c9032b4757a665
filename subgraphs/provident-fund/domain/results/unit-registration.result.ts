import { accountSetupDueOn, registrationTerm } from '../duty-term.js';
import { textIn } from '../form-reading.js';
import { fundAccountNumber } from '../fund-account-number.js';
import { ratiosDecided } from '../ratio-in-bounds.rule.js';
import { startMonthDecided } from '../start-month.rule.js';
import { documentNumber } from './document-number.js';
import { type FundResultMaker, guaranteed } from './fund-result.js';

/** 缴存登记回执: the account number, the assessed ratios, and what the unit owes next. */
export const unitRegistrationResult: FundResultMaker = (subject, serial) => {
  const { form, today } = subject;
  const account = fundAccountNumber(Number(today.slice(0, 4)), serial);
  const established = textIn(form, 'registeredOn');
  return {
    documentNumber: documentNumber('登', today, serial),
    validUntil: null,
    produced: { fundAccountNumber: account },
    content: {
      fundAccountNumber: account,
      unitName: textIn(form, 'enterpriseName'),
      registeredOn: today,
      ratios: guaranteed(ratiosDecided(subject), 'contribution ratio'),
      startMonth: guaranteed(startMonthDecided(subject), 'first contribution month'),
      registrationTerm: established === null ? null : registrationTerm(established, today),
      employeeAccountsDueOn: accountSetupDueOn(today),
    },
  };
};
