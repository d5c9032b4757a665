import { monthOf } from '../dates/iso-date.js';
import type { MonthlyContribution } from '../medical-insurance-facts.js';
import { dividedHalfUp } from '../money.js';

/** Contribution wages of a unit over the months that its average is taken from. */
export interface WageBasis {
  readonly fromMonth: string;
  readonly toMonth: string;
  readonly wageTotalFen: number;
  /** Sum of the insured heads over the months. */
  readonly personMonths: number;
}

/**
 * The months behind 用人单位上年度职工月平均缴费工资 (社会保险法 art. 56): the calendar year before the event; for a unit
 * that contributed in none of them, the months of the event's own year before it. Null when there is no month. Pure.
 */
export function wageBasisOf(contributions: readonly MonthlyContribution[], eventOn: string): WageBasis | null {
  const year = Number(eventOn.slice(0, 4));
  const insured = contributions.filter(({ insuredCount }) => insuredCount > 0);
  const lastYear = insured.filter(({ month }) => month.startsWith(`${year - 1}-`));
  const thisYear = insured.filter(({ month }) => month.startsWith(`${year}-`) && month < monthOf(eventOn));
  const months = lastYear.length > 0 ? lastYear : thisYear;
  if (months.length === 0) return null;
  const names = months.map(({ month }) => month).sort();
  return {
    fromMonth: names[0] as string,
    toMonth: names.at(-1) as string,
    wageTotalFen: months.reduce((total, { wageTotalFen }) => total + wageTotalFen, 0),
    personMonths: months.reduce((total, { insuredCount }) => total + insuredCount, 0),
  };
}

/** Average monthly contribution wage of one employee, in fen, rounded half up: for the document, not for reckoning on. */
export function averageMonthlyWageFen({ wageTotalFen, personMonths }: WageBasis): number {
  return dividedHalfUp(BigInt(wageTotalFen), BigInt(personMonths));
}

/** Average monthly wage ÷ 30 × leave days, in fen, rounded once at the end (half up). Pure. */
export function maternityAllowanceFen({ wageTotalFen, personMonths }: WageBasis, leaveDays: number): number {
  return dividedHalfUp(BigInt(wageTotalFen) * BigInt(leaveDays), BigInt(personMonths) * 30n);
}
