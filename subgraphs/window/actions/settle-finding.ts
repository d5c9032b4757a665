import { LockMode } from '@mikro-orm/core';
import type { Caller } from '../../kit/domain/caller.js';
import { operatingRules } from '../../kit/domain/operating-rules.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import type { Refusal } from '../../kit/domain/rule.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import { reasonMissing } from '../domain/given-reason.js';
import type { FaultParty } from '../domain/later-findings.js';
import { CaseFile } from '../persistence/case.entity.js';
import { LaterFinding } from '../persistence/intake.entity.js';

export interface SettleInput {
  readonly findingId: string;
  readonly faultParty: FaultParty;
  readonly reason: string;
  readonly idempotencyKey: string;
}

/**
 * The centre's operations office says whose fault a breach of the one-time notice was (art. 8, last paragraph): the
 * department's where its point was unclear or changed, the window's where the clerk missed it, nobody's where the law changed.
 */
export async function settleFinding(store: Store, caller: Caller, input: SettleInput): Promise<Outcome<string>> {
  return performAct(
    store,
    { name: 'settleNoticeBreach', actor: caller.sub ?? '', key: input.idempotencyKey, input },
    async ({ em, now, record }) => {
      const seen = await em.findOne(LaterFinding, { id: input.findingId, cause: 'MISSED' });
      if (seen === null) return refused(findingNotFound);
      await em.findOneOrFail(CaseFile, { id: seen.caseId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      const finding = await em.refreshOrFail(seen);
      const reason = input.reason.trim();
      const unexplained = reasonMissing(reason, { zh: '认定责任', en: 'Settling whose fault it was' }, operatingRules('第八条'));
      if (unexplained !== null) return refused(unexplained);
      Object.assign(finding, {
        settledParty: input.faultParty,
        settledReason: reason,
        settledBy: caller.sub,
        settledByName: caller.name,
        settledAt: now,
      });
      record({
        type: 'onewindow.case.noticeBreachSettled',
        subject: finding.caseId,
        audience: '-',
        data: { subject: finding.subject, faultParty: input.faultParty, reason },
      });
      return done(finding.id);
    },
  );
}

const findingNotFound: Refusal = {
  code: 'FINDING_NOT_FOUND',
  message: { zh: '没有这一条未一次性告知的记载', en: 'There is no such breach of the one-time notice' },
  ruleRef: operatingRules('第八条'),
  details: [],
};
