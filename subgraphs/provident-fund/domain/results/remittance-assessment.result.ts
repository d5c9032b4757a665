import type { ContributionRatios } from '../contribution-ratio.js';
import { numberIn, textIn } from '../form-reading.js';
import { monthSpan } from '../month.js';
import { type MonthlyDeposit, monthlyDeposit } from '../monthly-deposit.js';
import { ratiosDecided } from '../ratio-in-bounds.rule.js';
import { depositLinesOf } from '../rosters.js';
import { documentNumber } from './document-number.js';
import { type FundResultMaker, guaranteed, lastingDocument } from './fund-result.js';

export type AssessedLine = { readonly idNumber: string; readonly contributionBase: number } & MonthlyDeposit;

export type RemittanceContent = {
  readonly fundAccountNumber: string;
  readonly kind: 'MONTHLY' | 'ARREARS' | 'BASE_ADJUSTMENT';
  readonly ratios: ContributionRatios;
  readonly depositMonth: string | null;
  readonly arrearsFrom: string | null;
  readonly arrearsUntil: string | null;
  readonly fundYear: number | null;
  readonly lines: readonly AssessedLine[];
  /** Whole yuan, unit and employees together. */
  readonly monthlyTotal: number;
  readonly months: number;
  readonly amountDue: number;
};

const kinds = ['MONTHLY', 'ARREARS', 'BASE_ADJUSTMENT'] as const;

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
  return lastingDocument<RemittanceContent>(documentNumber('核', today, serial), {
    fundAccountNumber: guaranteed(facts.unit, 'unit').accountNumber,
    kind: guaranteed(
      kinds.find((kind) => kind === answers.FUND_ASSESSMENT),
      'kind of assessment',
    ),
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
