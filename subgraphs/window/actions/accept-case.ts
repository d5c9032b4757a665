import type { Caller } from '../../kit/domain/caller.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import { refusalOf } from '../../kit/domain/rule.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import { acceptRules, withReviewDetails } from '../domain/review-rules.js';
import { acceptFile } from './accept-file.js';
import { caseUnderReview } from './case-under-review.js';
import type { CaseActInput } from './issue-notice.js';

/** Accepts a case whose points have all passed and whose materials are there or, where the item allows it, promised in writing. */
export async function acceptCase(store: Store, caller: Caller, input: CaseActInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'acceptCase', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const reviewed = await caseUnderReview(unit, caller, input.caseId);
    if ('code' in reviewed) return refused(reviewed);
    const { file, review } = reviewed;
    const refusal = refusalOf(acceptRules, { stage: file.stage, review });
    if (refusal !== null) return refused(withReviewDetails(refusal, review));
    await acceptFile(unit, reviewed, { by: { sub: caller.sub ?? '', name: caller.name }, at: unit.now, deemed: false });
    return done(file.id);
  });
}
