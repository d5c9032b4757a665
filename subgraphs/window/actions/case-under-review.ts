import type { Caller } from '../../kit/domain/caller.js';
import type { Refusal } from '../../kit/domain/rule.js';
import type { Write } from '../../kit/persistence/write.js';
import { requirePosting } from '../../kit/posting/require-posting.js';
import { reviewerRefusal } from '../domain/reviewer.js';
import { caseNotFound } from './refusals.js';
import { type ReviewedCase, reviewedCase } from './reviewed-case.js';

/** The case for somebody who acts in its formal review, or why not: stationed today, may see it, and is its reviewer. */
export async function caseUnderReview(unit: Write, caller: Caller, caseId: string): Promise<ReviewedCase | Refusal> {
  const notStationed = await requirePosting(unit.em, caller, unit.now);
  if (notStationed !== null) return notStationed;
  const reviewed = await reviewedCase(unit, caller, caseId);
  if (reviewed === null) return caseNotFound;
  const departments = reviewed.steps.map(({ step }) => step.department);
  return reviewerRefusal(caller, reviewed.file.channel, departments) ?? reviewed;
}
