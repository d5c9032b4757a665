import { type FilterQuery, LockMode } from '@mikro-orm/core';
import { localDate } from '../../kit/domain/calendar/index.js';
import type { Caller } from '../../kit/domain/caller.js';
import { type Checklist, checklistOf } from '../../kit/domain/catalogue/checklist.js';
import type { Write } from '../../kit/persistence/write.js';
import { caseScope } from '../domain/case-access.js';
import { unpromised } from '../domain/promise-rules.js';
import { type Review, reviewOf } from '../domain/review.js';
import { CaseFile } from '../persistence/case.entity.js';
import { type PinnedStep, pinnedSteps } from '../persistence/case-parts-of.js';
import { MaterialPromise } from '../persistence/intake.entity.js';
import { PointVerdict } from '../persistence/review.entity.js';
import { scopeCondition } from '../persistence/scoped-cases.js';

/** A case with all that its formal review is made of. */
export interface ReviewedCase {
  readonly file: CaseFile;
  readonly steps: readonly PinnedStep[];
  readonly checklist: Checklist;
  readonly verdicts: readonly PointVerdict[];
  readonly review: Review;
}

/**
 * Loads a case and works out where its review stands, on the versions it is pinned to. Its row stays locked until the act
 * ends: a verdict may not change under an acceptance. Null when there is none that the caller may see.
 */
export async function reviewedCase({ em, now }: Pick<Write, 'em' | 'now'>, caller: Caller, caseId: string): Promise<ReviewedCase | null> {
  const scope = scopeCondition(caseScope(caller));
  if (scope === null) return null;
  const file = await em.findOne(CaseFile, { $and: [{ id: caseId }, scope] } as FilterQuery<CaseFile>, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
  });
  if (file === null) return null;
  const steps = await pinnedSteps(em, caseId);
  const checklist = checklistOf(
    steps.map(({ part }) => part),
    file.answers,
  );
  const verdicts = await em.find(PointVerdict, { caseId });
  const review = reviewOf(checklist, file.materials, verdicts);
  // What was promised in time stands in nobody's way (容缺受理): neither acceptance nor notice speaks of it.
  const promises = review.missing.length === 0 ? [] : await em.find(MaterialPromise, { caseId });
  return { file, steps, checklist, verdicts, review: { ...review, missing: unpromised(review.missing, promises, localDate(now)) } };
}
