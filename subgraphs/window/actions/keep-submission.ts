import type { Write } from '../../kit/persistence/write.js';
import type { CaseFile } from '../persistence/case.entity.js';
import { CaseSubmission } from '../persistence/intake.entity.js';

/** Keeps what lay before the reviewer in this round. */
export function keepSubmission(
  { em, now }: Write,
  { id, round, form, materials }: CaseFile,
  by: string,
  handedIn: readonly string[],
): void {
  em.create(CaseSubmission, { caseId: id, round, form, materials, handedIn: [...handedIn], submittedAt: now, submittedBy: by });
}
