import type { Caller } from '../../kit/domain/caller.js';
import { type Outcome, refused } from '../../kit/domain/outcome.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import type { EndingReason } from '../domain/intake-terms.js';
import { caseUnderReview } from './case-under-review.js';
import { endCase } from './end-case.js';
import type { CaseActInput } from './issue-notice.js';

export interface RefuseInput extends CaseActInput {
  readonly reasonCode: string;
  readonly explanation: string;
  readonly competentBody?: string | null;
}

/** The reviewer does not accept the application (不予受理): in writing, with the reason, the competent body and the remedies (行政许可法 art. 32). */
export async function refuseCase(
  store: Store,
  reasons: readonly EndingReason[],
  caller: Caller,
  input: RefuseInput,
): Promise<Outcome<string>> {
  return performAct(store, { name: 'refuseCase', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const reviewed = await caseUnderReview(unit, caller, input.caseId);
    if ('code' in reviewed) return refused(reviewed);
    const reason = reasons.find(({ code }) => code === input.reasonCode) ?? null;
    return endCase(unit, caller, reviewed, {
      act: 'refuse',
      reason,
      explanation: input.explanation.trim(),
      competentBody: input.competentBody?.trim() || null,
      ruleRef: reason?.basis ?? { document: '《中华人民共和国行政许可法》', article: '第三十二条' },
    });
  });
}
