import { daysBetween } from '../dates/iso-date.js';
import type { MedicalInsuranceFacts, MonthlyContribution } from '../medical-insurance-facts.js';
import { dividedHalfUp } from '../money.js';

/** 社会保险法 art. 86: 0.05 % of the unpaid amount for each day after it fell due. */
const LATE_FEE_PER_DAY = { numerator: 5n, denominator: 10_000n };

/** What a unit owes on a day, in fen. */
export interface Arrears {
  readonly months: readonly string[];
  readonly contributionsFen: number;
  readonly lateFeeFen: number;
  readonly finesFen: number;
  readonly totalFen: number;
}

/** Unpaid contributions with their late fee up to `today`, and unpaid fines. A month not yet due is owed but carries no late fee. Pure. */
export function arrearsOf(facts: Pick<MedicalInsuranceFacts, 'contributions' | 'unpaidFinesFen'>, today: string): Arrears {
  const unpaid = facts.contributions.filter((month) => unpaidFen(month) > 0);
  const contributionsFen = sum(unpaid.map(unpaidFen));
  const fees = sum(unpaid.map((month) => lateFeeFen(unpaidFen(month), month.dueOn, today)));
  return {
    months: unpaid.map(({ month }) => month).sort(),
    contributionsFen,
    lateFeeFen: fees,
    finesFen: facts.unpaidFinesFen,
    totalFen: contributionsFen + fees + facts.unpaidFinesFen,
  };
}

/** Late fee on one unpaid amount, rounded half up to the fen; 0 up to and including the due day. */
export function lateFeeFen(amountFen: number, dueOn: string, today: string): number {
  const days = daysBetween(dueOn, today);
  if (days <= 0) return 0;
  return dividedHalfUp(BigInt(amountFen) * BigInt(days) * LATE_FEE_PER_DAY.numerator, LATE_FEE_PER_DAY.denominator);
}

function unpaidFen({ payableFen, paidFen }: MonthlyContribution): number {
  return Math.max(0, payableFen - paidFen);
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
