import { numberIn, textIn } from '../form-reading.js';
import { monthSpan } from '../month.js';
import { monthlyDeposit } from '../monthly-deposit.js';
import { ratiosDecided } from '../ratio-in-bounds.rule.js';
import { depositLinesOf } from '../rosters.js';
import { documentNumber } from './document-number.js';
import { type FundResultMaker, guaranteed, lastingDocument } from './fund-result.js';

/** 汇缴（补缴）核定书: the deposit a month and, for arrears, over all months. Whole yuan. */
export const remittanceAssessmentResult: FundResultMaker = (subject, serial) => {
  const { answers, form, facts, today } = subject;
  const ratios = guaranteed(ratiosDecided(subject), 'contribution ratio');
  const lines = depositLinesOf(form).map(({ idNumber, contributionBase }) => ({
    idNumber,
    contributionBase,
    ...monthlyDeposit(contributionBase, ratios),
  }));
  const from = textIn(form, 'arrearsFrom');
  const until = textIn(form, 'arrearsUntil');
  const months = from === null || until === null ? 1 : monthSpan(from, until);
  const monthlyTotal = lines.reduce((sum, { total }) => sum + total, 0);
  return lastingDocument(documentNumber('核', today, serial), {
    fundAccountNumber: facts.unit?.accountNumber ?? null,
    kind: answers.FUND_ASSESSMENT ?? null,
    ratios,
    depositMonth: textIn(form, 'depositMonth'),
    arrearsFrom: from,
    arrearsUntil: until,
    fundYear: numberIn(form, 'fundYear'),
    lines,
    monthlyTotal,
    months,
    amountDue: monthlyTotal * months,
  });
};
