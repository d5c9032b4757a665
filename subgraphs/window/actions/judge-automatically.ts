import { autoVerdicts, type Checklist } from '../../kit/domain/catalogue/checklist.js';
import type { Write } from '../../kit/persistence/write.js';
import { PointVerdict } from '../persistence/review.entity.js';

export interface JudgedForm {
  readonly caseId: string;
  readonly round: number;
  readonly checklist: Checklist;
  readonly form: Readonly<Record<string, unknown>>;
  /** Day of receipt, ISO date: a supplement does not move it. */
  readonly today: string;
}

/** Writes the verdicts of the points that judge themselves from the form; a point that cannot is left to a person. */
export function judgeAutomatically({ em, now }: Write, { caseId, round, checklist, form, today }: JudgedForm): void {
  for (const { part, code, verdict } of autoVerdicts(checklist, form, today)) {
    if (verdict === null) continue;
    em.create(PointVerdict, {
      caseId,
      part,
      code,
      verdict,
      automatic: true,
      round,
      judgedBy: 'SYSTEM',
      judgedByName: '系统自动判定',
      judgedAt: now,
      remark: null,
    });
  }
}
