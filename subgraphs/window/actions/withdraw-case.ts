import type { Caller } from '../../kit/domain/caller.js';
import { operatingRules } from '../../kit/domain/operating-rules.js';
import { type Outcome, refused } from '../../kit/domain/outcome.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import { caseOfParty } from './case-of-party.js';
import { endCase } from './end-case.js';
import type { CaseActInput } from './issue-notice.js';

export interface WithdrawInput extends CaseActInput {
  readonly reason: string;
}

/** The applicant withdraws the application, or what is not decided of it; the hall's staff write it down for an applicant at the counter. */
export async function withdrawCase(store: Store, caller: Caller, input: WithdrawInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'withdrawCase', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const reviewed = await caseOfParty(unit, caller, input.caseId, 'WITHDRAW');
    if ('code' in reviewed) return refused(reviewed);
    return endCase(unit, caller, reviewed, {
      act: 'withdraw',
      reason: null,
      explanation: input.reason.trim(),
      competentBody: null,
      ruleRef: operatingRules('第八条'),
    });
  });
}
