import { numberIn } from './form-reading.js';
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

export function isRatioInBounds(ratio: number): boolean {
  return ratio >= ratioFloor && ratio <= ratioCeiling;
}
