import type { FilterQuery } from '@mikro-orm/core';
import type { Caller } from '../../kit/domain/caller.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import { caseScope } from '../domain/case-access.js';
import { CaseFile } from '../persistence/case.entity.js';
import { ApplicantMessage } from '../persistence/message.entity.js';
import { scopeCondition } from '../persistence/scoped-cases.js';
import { messageNotFound } from './message-refusals.js';

export interface MessageActInput {
  readonly messageId: string;
  readonly idempotencyKey: string;
}

/** The party has read a message. Whoever of a party reads it first is written down; reading it again changes nothing. */
export async function markMessageRead(store: Store, caller: Caller, input: MessageActInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'markMessageRead', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const scope = caseScope(caller);
    const condition = scope.kind === 'PARTY' ? scopeCondition(scope) : null;
    const message = condition === null ? null : await unit.em.findOne(ApplicantMessage, { id: input.messageId });
    if (message === null || condition === null) return refused(messageNotFound);
    const own = await unit.em.count(CaseFile, { $and: [{ id: message.caseId }, condition] } as FilterQuery<CaseFile>);
    if (own === 0) return refused(messageNotFound);
    if (message.readAt === null) {
      Object.assign(message, { readAt: unit.now, readBy: caller.sub });
      unit.record({ type: 'onewindow.message.read', subject: message.caseId, audience: '-', data: { messageId: message.id } });
    }
    return done(message.id);
  });
}
