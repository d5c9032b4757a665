import type { ContributionRatios } from './contribution-ratio.js';

/** 月缴存额, whole yuan. */
export interface MonthlyDeposit {
  readonly unit: number;
  readonly employee: number;
  readonly total: number;
}

/**
 * 月缴存额 = 缴存基数 × 缴存比例 (《住房公积金管理条例》第十六条), each share rounded half up to the yuan.
 * `base` in yuan, ratios in percent. The product is taken in whole fen and hundredths of a percent,
 * because 2500 × 5.02 % in binary fractions falls below the half yuan that it is. Pure.
 *
 * monthlyDeposit(3210, { unit: 5, employee: 5 }) → { unit: 161, employee: 161, total: 322 }
 */
export function monthlyDeposit(base: number, ratios: ContributionRatios): MonthlyDeposit {
  const unit = share(base, ratios.unit);
  const employee = share(base, ratios.employee);
  return { unit, employee, total: unit + employee };
}

function share(base: number, ratio: number): number {
  const product = Math.round(base * 100) * Math.round(ratio * 100);
  return Math.floor((product + 500_000) / 1_000_000);
}
