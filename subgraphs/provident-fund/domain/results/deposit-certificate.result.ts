import type { ContributionRatios } from '../contribution-ratio.js';
import { textIn } from '../form-reading.js';
import { arrearsTotal } from '../no-outstanding-contributions.rule.js';
import { employeeNamedIn } from '../withdrawal.js';
import { documentNumber } from './document-number.js';
import { type FundResultMaker, guaranteed, lastingDocument } from './fund-result.js';

export type CertificateContent = {
  /** Answer to FUND_CERTIFICATE. */
  readonly kind: string | null;
  readonly fundAccountNumber: string;
  readonly from: string;
  readonly until: string;
  readonly ratios: ContributionRatios;
  readonly remittedThrough: string | null;
  readonly contributingEmployees: number;
  readonly unpaidMonths: readonly string[];
  /** Whole yuan. */
  readonly unpaidAmount: number;
  readonly employeeAccount: { readonly accountNumber: string; readonly base: number; readonly balanceFen: number } | null;
  readonly asOf: string;
};

/** 缴存证明: states what is on record on the day of issue, for the months asked for. */
export const depositCertificateResult: FundResultMaker = ({ answers, form, facts, today }, serial) => {
  const unit = guaranteed(facts.unit, 'unit');
  const from = textIn(form, 'certifiedFrom') ?? '';
  const until = textIn(form, 'certifiedUntil') ?? '';
  const unpaid = facts.arrears.filter(({ month }) => from <= month && month <= until);
  const employee =
    answers.FUND_CERTIFICATE === 'EMPLOYEE' ? facts.accounts.find((one) => one.idNumber === employeeNamedIn(form)) : undefined;
  return lastingDocument<CertificateContent>(documentNumber('证', today, serial), {
    kind: answers.FUND_CERTIFICATE ?? null,
    fundAccountNumber: unit.accountNumber,
    from,
    until,
    ratios: unit.ratios,
    remittedThrough: unit.remittedThrough,
    contributingEmployees: facts.accounts.filter(({ status }) => status === 'NORMAL').length,
    unpaidMonths: unpaid.map(({ month }) => month),
    unpaidAmount: arrearsTotal(unpaid),
    employeeAccount:
      employee === undefined
        ? null
        : { accountNumber: employee.accountNumber, base: employee.contributionBase, balanceFen: employee.balanceFen },
    asOf: today,
  });
};
