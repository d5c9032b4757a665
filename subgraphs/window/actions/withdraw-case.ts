import type { Caller } from '../../kit/domain/caller.js';
import { operatingRules } from '../../kit/domain/operating-rules.js';
import { type Outcome, refused } from '../../kit/domain/outcome.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import { actsForApplicant } from '../domain/acts-for-applicant.js';
import { agentOfCase } from './agent-of-case.js';
import { endCase } from './end-case.js';
import type { CaseActInput } from './issue-notice.js';
import { caseNotFound } from './refusals.js';
import { reviewedCase } from './reviewed-case.js';
import { staffAtPost } from './staff-at-post.js';

export interface WithdrawInput extends CaseActInput {
  readonly reason: string;
}

/** The applicant withdraws the application, or what is not decided of it; the hall's staff write it down for an applicant at the counter. */
export async function withdrawCase(store: Store, caller: Caller, input: WithdrawInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'withdrawCase', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const notStationed = await staffAtPost(unit.em, caller, unit.now);
    if (notStationed !== null) return refused(notStationed);
    const reviewed = actsForApplicant(caller) ? await reviewedCase(unit, caller, input.caseId) : null;
    if (reviewed === null) return refused(caseNotFound);
    const notAuthorised = agentOfCase(caller, reviewed.file, 'WITHDRAW', unit.now);
    if (notAuthorised !== null) return refused(notAuthorised);
    return endCase(unit, caller, reviewed, {
      act: 'withdraw',
      reason: null,
      explanation: input.reason.trim(),
      competentBody: null,
      ruleRef: operatingRules('第八条'),
    });
  });
}
