import { LockMode } from '@mikro-orm/core';
import type { Caller } from '../../kit/domain/caller.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import { addressesIn } from '../domain/messages/contact.js';
import { dispatchLifecycle } from '../domain/messages/dispatch-lifecycle.js';
import { type DispatchPolicy, hallDispatchPolicy, nextSpeakable } from '../domain/messages/dispatch-policy.js';
import { CaseFile } from '../persistence/case.entity.js';
import { MessageDispatch } from '../persistence/message.entity.js';
import { messageNotFound, noAddressLeft, notToBeRetried } from './message-refusals.js';

export interface RetryInput {
  readonly dispatchId: string;
  readonly idempotencyKey: string;
}

/**
 * Sends again what failed or may be lost: a person has found out, and answers for it. It goes to the address that the form
 * names now, since a wrong number is the usual reason, and under the same key, so that a provider that has sent it does not
 * send it twice.
 */
export async function retryNotification(
  store: Store,
  caller: Caller,
  input: RetryInput,
  policy: DispatchPolicy = hallDispatchPolicy,
): Promise<Outcome<string>> {
  return performAct(store, { name: 'retryNotification', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const dispatch = await unit.em.findOne(MessageDispatch, { id: input.dispatchId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (dispatch === null) return refused(messageNotFound);
    const state = dispatchLifecycle.next(dispatch.state, 'retry');
    if (state === null) return refused(notToBeRetried(dispatchLifecycle.label(dispatch.state)));
    const { form } = await unit.em.findOneOrFail(CaseFile, { id: dispatch.caseId });
    const address = addressesIn(form)[dispatch.channel];
    if (address === undefined) return refused(noAddressLeft);
    const dueAt = nextSpeakable(unit.now, dispatch.channel, policy);
    Object.assign(dispatch, { state, address, attempts: 0, dueAt, claim: null, fault: null, settledAt: null });
    dispatch.expiresAt = new Date(dueAt.getTime() + policy.lifetime);
    const { id, messageId, channel } = dispatch;
    unit.record({
      type: 'onewindow.message.retried',
      subject: dispatch.caseId,
      audience: '-',
      data: { messageId, dispatchId: id, channel },
    });
    return done(id);
  });
}
