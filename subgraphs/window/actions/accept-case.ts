import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import { refusalOf } from '../../kit/domain/rule.js';
import type { Caller } from '../../kit/domain/caller.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import { requirePosting } from '../../kit/posting/require-posting.js';
import { acceptRules, withReviewDetails } from '../domain/review-rules.js';
import { reviewerRefusal } from '../domain/reviewer.js';
import type { CaseActInput } from './issue-notice.js';
import { caseNotFound } from './refusals.js';
import { releaseSteps } from './release-steps.js';
import { reviewedCase } from './reviewed-case.js';

/** Accepts a case whose points have all passed and whose materials are all there, and hands its first steps over. */
export async function acceptCase(store: Store, caller: Caller, input: CaseActInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'acceptCase', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const notStationed = await requirePosting(unit.em, caller, unit.now);
    if (notStationed !== null) return refused(notStationed);
    const reviewed = await reviewedCase(unit, input.caseId);
    if (reviewed === null) return refused(caseNotFound);
    const { file, review, steps } = reviewed;
    const departments = steps.map(({ step }) => step.department);
    const refusal = reviewerRefusal(caller, file.channel, departments) ?? refusalOf(acceptRules, { stage: file.stage, review });
    if (refusal !== null) return refused(withReviewDetails(refusal, review));
    Object.assign(file, { stage: 'ACCEPTED', acceptedAt: unit.now, acceptedBy: caller.sub, acceptedByName: caller.name });
    unit.record({ type: 'onewindow.case.accepted', subject: file.id, audience: '-', data: { number: file.number } });
    await releaseSteps(unit, file, steps);
    return done(file.id);
  });
}
