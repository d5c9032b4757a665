import { localDate } from '../../kit/domain/calendar/index.js';
import type { Caller } from '../../kit/domain/caller.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import { refusalOf } from '../../kit/domain/rule.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import { acceptRules, withReviewDetails } from '../domain/review-rules.js';
import { caseUnderReview } from './case-under-review.js';
import type { CaseActInput } from './issue-notice.js';
import { departmentsNamed } from './name-departments.js';
import { notifyApplicant } from './notify-applicant.js';
import { releaseSteps } from './release-steps.js';

/** Accepts a case whose points have all passed and whose materials are all there, and hands its first steps over. */
export async function acceptCase(store: Store, caller: Caller, input: CaseActInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'acceptCase', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const reviewed = await caseUnderReview(unit, caller, input.caseId);
    if ('code' in reviewed) return refused(reviewed);
    const { file, review, steps } = reviewed;
    const refusal = refusalOf(acceptRules, { stage: file.stage, review });
    if (refusal !== null) return refused(withReviewDetails(refusal, review));
    Object.assign(file, { stage: 'ACCEPTED', acceptedAt: unit.now, acceptedBy: caller.sub, acceptedByName: caller.name });
    unit.record({ type: 'onewindow.case.accepted', subject: file.id, audience: '-', data: { number: file.number } });
    await releaseSteps(unit, file, steps);
    const departments = departmentsNamed(steps.flatMap(({ step }) => (step.status === 'RELEASED' ? [step.department] : [])));
    notifyApplicant(unit, file, { template: 'CASE_ACCEPTED', data: { acceptedOn: localDate(unit.now), departments } });
    return done(file.id);
  });
}
