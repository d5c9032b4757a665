import type { Caller } from '../../kit/domain/caller.js';
import { type Outcome, refused } from '../../kit/domain/outcome.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import type { EndingReason } from '../domain/intake-terms.js';
import { endCase } from './end-case.js';
import type { CaseActInput } from './issue-notice.js';
import { caseNotFound } from './refusals.js';
import { reviewedCase } from './reviewed-case.js';
import { staffAtPost } from './staff-at-post.js';

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
    const notStationed = await staffAtPost(unit.em, caller, unit.now);
    if (notStationed !== null) return refused(notStationed);
    const reviewed = await reviewedCase(unit, caller, input.caseId);
    if (reviewed === null) return refused(caseNotFound);
    const reason = reasons.find(({ code }) => code === input.reasonCode) ?? null;
    return endCase(unit, caller, reviewed, {
      act: 'terminate',
      reason,
      explanation: input.explanation.trim(),
      competentBody: null,
      ruleRef: reason?.basis ?? { document: '《中华人民共和国行政许可法》', article: '第七十条' },
    });
  });
}
