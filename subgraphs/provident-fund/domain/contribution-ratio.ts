import { numberIn } from './form-reading.js';
import type { Month } from './month.js';
import type { ApprovedRelief } from './provident-fund-facts.js';
import type { ProvidentFundSubject } from './subject.js';

/** 缴存比例 of unit and employee, in percent of the contribution base. */
export interface ContributionRatios {
  readonly unit: number;
  readonly employee: number;
}

/** 《住房公积金管理条例》第十八条: not below 5 %; 《指导意见》第二条: not above 12 %. */
export const ratioFloor = 5;
export const ratioCeiling = 12;

/** The ratios that a form asks for; the employee's follows the unit's where only one is stated. Null when none is. */
export function ratiosAskedFor(form: ProvidentFundSubject['form']): ContributionRatios | null {
  const unit = numberIn(form, 'contributionRatio');
  if (unit === null) return null;
  return { unit, employee: numberIn(form, 'employeeContributionRatio') ?? unit };
}

/** The ratios at which a month is remitted: the registered ones, or the reduced one while a reduction covers the month. */
export function ratiosDue(registered: ContributionRatios, reliefs: readonly ApprovedRelief[], month: Month): ContributionRatios {
  const reduced = reliefs.find(({ ratio, from, until }) => ratio !== null && from <= month && month <= until)?.ratio;
  return reduced === undefined || reduced === null ? registered : { unit: reduced, employee: reduced };
}

export function isRatioInBounds(ratio: number): boolean {
  return ratio >= ratioFloor && ratio <= ratioCeiling;
}
