import type { ContributionRatios } from '../contribution-ratio.js';
import { shiftMonth } from '../month.js';
import { documentNumber } from './document-number.js';
import { type FundResultMaker, guaranteed } from './fund-result.js';

export type ReliefContent = {
  readonly fundAccountNumber: string;
  readonly kind: 'REDUCE' | 'DEFER';
  readonly ratio: number | null;
  readonly formerRatios: ContributionRatios;
  readonly from: string;
  readonly until: string;
  readonly resumesIn: string;
  readonly makeUpOwed: boolean;
  readonly committeeReference: string;
  readonly committeeApprovedOn: string;
};

/** 批复: valid to the end of the last month granted. What is deferred stays owed (《住房公积金管理条例》第二十条). */
export const reductionOrDeferralResult: FundResultMaker = ({ answers, facts, details, today }, serial) => {
  const approval = guaranteed(details.committeeApproval, 'committee approval');
  const unit = guaranteed(facts.unit, 'unit');
  const deferral = answers.FUND_RELIEF === 'DEFER';
  const content: ReliefContent = {
    fundAccountNumber: unit.accountNumber,
    kind: deferral ? 'DEFER' : 'REDUCE',
    ratio: approval.ratio ?? null,
    formerRatios: unit.ratios,
    from: approval.from,
    until: approval.until,
    resumesIn: shiftMonth(approval.until, 1),
    makeUpOwed: deferral,
    committeeReference: approval.reference,
    committeeApprovedOn: approval.approvedOn,
  };
  return { documentNumber: documentNumber('批', today, serial), validUntil: lastDayOf(approval.until), produced: {}, content };
};

function lastDayOf(month: string): string {
  const firstOfNext = Date.parse(`${shiftMonth(month, 1)}-01T00:00:00Z`);
  return new Date(firstOfNext - 86_400_000).toISOString().slice(0, 10);
}
