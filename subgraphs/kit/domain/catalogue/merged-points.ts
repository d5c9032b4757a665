import { type ChecklistPart, providersOf } from './checklist-part.js';
import { type Answers, applies } from './condition.js';
import type { Basis } from './item-definition.js';
import type { MaterialNeed } from './merged-materials.js';
import { answersFor } from './scenario.js';

/** A review point (审查要点) of one part. Two items may use the same code: `part` and `code` together name the point. */
export interface ChecklistPoint {
  readonly part: string;
  readonly code: string;
  readonly title: string;
  /** Code of the material that it looks at. */
  readonly material: string | null;
  /** A point on an optional material is judged only where the applicant hands the material in. */
  readonly judged: 'ALWAYS' | 'IF_SUBMITTED';
  readonly passes: string;
  readonly fails: string;
  readonly repair: string;
  readonly basis: Basis;
  readonly check: string | null;
}

/** A point that nobody can judge yet: it looks at what an earlier step is still to produce. Its department judges it then. */
export interface DeferredPoint extends ChecklistPoint {
  /** Form fields that it waits for. */
  readonly awaitedFields: readonly string[];
  /** Keys of the parts whose result it waits for. */
  readonly awaitedFrom: readonly string[];
}

/** The points that apply under the answers, those to judge now apart from those to judge later. */
export function mergedPoints(
  parts: readonly ChecklistPart[],
  answers: Answers,
  needs: readonly MaterialNeed[],
): { points: ChecklistPoint[]; deferred: DeferredPoint[] } {
  const all = parts.flatMap((part) => pointsOf(part, answers, needs));
  return {
    points: all.filter(({ waits }) => !waits).map(({ point }) => point),
    deferred: all
      .filter(({ waits }) => waits)
      .map(({ point, part, awaitedFields }) => ({ ...point, awaitedFields, awaitedFrom: providersOf(part, parts) })),
  };
}

/** Names of the form fields that an expression reads. */
export function fieldsRead(check: string): string[] {
  return [...new Set([...check.matchAll(/\bform\.([A-Za-z0-9]+)/g)].map(([, field = '']) => field))];
}

function pointsOf(part: ChecklistPart, answers: Answers, needs: readonly MaterialNeed[]) {
  const counted = answersFor(part.item, answers);
  const own = needs.filter((need) => need.part.key === part.key);
  return part.item.points
    .filter(({ when }) => applies(when, counted))
    .flatMap(({ code, title, material, passes, fails, repair, basis, check }) => {
      const need = own.find((candidate) => candidate.material.code === material);
      if (material !== undefined && need === undefined) return [];
      const awaitedFields = fieldsRead(check ?? '').filter((field) => part.supplied.includes(field));
      const judged = need?.necessity === 'OPTIONAL' ? ('IF_SUBMITTED' as const) : ('ALWAYS' as const);
      const point = { part: part.key, code, title, material: material ?? null, judged, passes, fails, repair, basis, check: check ?? null };
      return [{ point, part, awaitedFields, waits: need?.waived === true || awaitedFields.length > 0 }];
    });
}
