import { type Caller, hasRole, isCentre } from '../../kit/domain/caller.js';
import { operatingRules } from '../../kit/domain/operating-rules.js';
import { type Outcome, refused } from '../../kit/domain/outcome.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import type { CaseStage } from '../domain/case-lifecycle.js';
import type { Channel } from '../domain/channel.js';
import type { EndingReason } from '../domain/intake-terms.js';
import { reviewerRefusal } from '../domain/reviewer.js';
import { endCase } from './end-case.js';
import type { CaseActInput } from './issue-notice.js';
import { caseNotFound } from './refusals.js';
import { type ReviewedCase, reviewedCase } from './reviewed-case.js';
import { officialAtPost } from './staff-at-post.js';

export interface TerminateInput extends CaseActInput {
  readonly reasonCode: string;
  readonly explanation: string;
}

/** Ends a case for a reason of the centre's list (终止办理); the list says in which stages and who may. */
export async function terminateCase(
  store: Store,
  reasons: readonly EndingReason[],
  caller: Caller,
  input: TerminateInput,
): Promise<Outcome<string>> {
  return performAct(store, { name: 'terminateCase', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const notStationed = await officialAtPost(unit.em, caller, unit.now);
    if (notStationed !== null) return refused(notStationed);
    const reviewed = await reviewedCase(unit, caller, input.caseId);
    if (reviewed === null) return refused(caseNotFound);
    const { file, steps } = reviewed;
    const notReviewer = inReview(file.stage) && !mayEndInReview(caller) ? reviewerOf(caller, file.channel, steps) : null;
    if (notReviewer !== null) return refused(notReviewer);
    const reason = reasons.find(({ code }) => code === input.reasonCode) ?? null;
    return endCase(unit, caller, reviewed, {
      act: 'terminate',
      reason,
      explanation: input.explanation.trim(),
      competentBody: null,
      ruleRef: reason?.basis ?? operatingRules('第八条'),
    });
  });
}

function inReview(stage: CaseStage): boolean {
  return stage === 'RECEIVED' || stage === 'TO_BE_CORRECTED';
}

/** Before acceptance a case is its reviewer's; the head of a department and the centre end it by virtue of their office. */
function mayEndInReview(caller: Caller): boolean {
  return isCentre(caller) || hasRole(caller, 'DEPT_HEAD');
}

function reviewerOf(caller: Caller, channel: Channel, steps: ReviewedCase['steps']) {
  return reviewerRefusal(
    caller,
    channel,
    steps.map(({ step }) => step.department),
  );
}
