import { fenOf } from '../money.js';

/**
 * 缴费基数 in fen: the month's wage, not below 60% and not above 300% of the regional average wage.
 * The region publishes both figures each year; without them the wage itself stands, to be settled later.
 */
export function contributionBase(monthlyWageYuan: number, bounds: { floorFen: number; ceilingFen: number } | null): number {
  const wage = fenOf(monthlyWageYuan);
  return bounds === null ? wage : Math.min(Math.max(wage, bounds.floorFen), bounds.ceilingFen);
}
