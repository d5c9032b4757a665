import type { Checklist, ChecklistPoint, MergedMaterial } from '../../kit/domain/catalogue/checklist.js';
import { missingMaterials, type SuppliedMaterial } from './material-supply.js';

export type Verdict = 'PASSED' | 'FAILED';

/** A verdict on one point, by a person or by the point itself. */
export interface GivenVerdict {
  readonly part: string;
  readonly code: string;
  readonly verdict: Verdict;
}

/** Where the formal review of an application stands. */
export interface Review {
  /** Points that somebody still has to judge. */
  readonly open: readonly ChecklistPoint[];
  readonly failed: readonly ChecklistPoint[];
  readonly missing: readonly MergedMaterial[];
}

/** The points that count now: a point on a material that is not there needs no verdict, the missing material says it all. */
export function pointsToJudge(checklist: Pick<Checklist, 'points' | 'materials'>, supplied: readonly SuppliedMaterial[]): ChecklistPoint[] {
  const missing = new Set(missingMaterials(checklist.materials, supplied).map((material) => material.code));
  return checklist.points.filter(({ material, judged }) => {
    if (material === null) return true;
    if (missing.has(material)) return false;
    return judged === 'ALWAYS' || supplied.some((one) => one.code === material);
  });
}

/** Where the review stands. Pure. */
export function reviewOf(
  checklist: Pick<Checklist, 'points' | 'materials'>,
  supplied: readonly SuppliedMaterial[],
  verdicts: readonly GivenVerdict[],
): Review {
  const verdictOf = new Map(verdicts.map((given) => [pointKey(given), given.verdict]));
  const points = pointsToJudge(checklist, supplied);
  return {
    open: points.filter((point) => !verdictOf.has(pointKey(point))),
    failed: points.filter((point) => verdictOf.get(pointKey(point)) === 'FAILED'),
    missing: missingMaterials(checklist.materials, supplied),
  };
}

export function pointKey({ part, code }: { part: string; code: string }): string {
  return `${part}/${code}`;
}
