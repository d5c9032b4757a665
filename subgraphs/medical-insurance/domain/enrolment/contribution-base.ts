import type { ContributionBaseBounds } from '../pooling-area-policy.js';

/** 缴费基数: the wage as declared, lifted to the floor or cut to the ceiling where bounds are published. All in fen. Pure. */
export function contributionBaseFen(wageFen: number, bounds: ContributionBaseBounds | null): number {
  if (bounds === null) return wageFen;
  return Math.min(Math.max(wageFen, bounds.floorFen), bounds.ceilingFen);
}
