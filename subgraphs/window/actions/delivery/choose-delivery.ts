import { type FilterQuery, LockMode } from '@mikro-orm/core';
import type { Caller } from '../../../kit/domain/caller.js';
import { hasRole } from '../../../kit/domain/caller.js';
import { operatingRules } from '../../../kit/domain/operating-rules.js';
import { done, type Outcome, refused } from '../../../kit/domain/outcome.js';
import type { Refusal } from '../../../kit/domain/rule.js';
import { performAct } from '../../../kit/persistence/act.js';
import type { Store } from '../../../kit/persistence/store.js';
import { caseScope } from '../../domain/case-access.js';
import { caseLifecycle } from '../../domain/case-lifecycle.js';
import { type PostAddress, postAddressRefusal } from '../../domain/delivery/post-address.js';
import { isHallStaff } from '../../domain/hall-staff.js';
import { CaseFile } from '../../persistence/case.entity.js';
import { scopeCondition } from '../../persistence/scoped-cases.js';
import { agentOfCase } from '../case-of-party.js';
import { caseNotFound } from '../refusals.js';
import { staffAtPost } from '../staff-at-post.js';
import { deliveryOf } from './delivery-file.js';

export interface ChooseInput {
  readonly caseId: string;
  /** Null to collect at the window. */
  readonly post: PostAddress | null;
  readonly idempotencyKey: string;
}

/** The applicant chooses how the results are to come, with the application or at any time until they have left (art. 10). */
export async function chooseDelivery(store: Store, caller: Caller, input: ChooseInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'chooseDelivery', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const notStationed = await staffAtPost(unit.em, caller, unit.now);
    if (notStationed !== null) return refused(notStationed);
    const scope = mayChoose(caller) ? scopeCondition(caseScope(caller)) : null;
    if (scope === null) return refused(caseNotFound);
    const own = { $and: [{ id: input.caseId }, scope] } as FilterQuery<CaseFile>;
    const file = await unit.em.findOne(CaseFile, own, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (file === null) return refused(caseNotFound);
    const notAuthorised = agentOfCase(caller, file, 'COLLECT_RESULTS', unit.now);
    if (notAuthorised !== null) return refused(notAuthorised);
    if (caseLifecycle.isFinal(file.stage)) return refused(tooLate);
    const { delivery } = await deliveryOf(unit, file);
    if (delivery.state === 'AWAY' || delivery.state === 'DONE') return refused(tooLate);
    const post = input.post === null ? null : trimmed(input.post);
    const wrong = post === null ? null : postAddressRefusal(post);
    if (wrong !== null) return refused(wrong);
    Object.assign(delivery, {
      mode: post === null ? 'PICKUP' : 'POST',
      postName: post?.name ?? null,
      postPhone: post?.phone ?? null,
      postAddress: post?.address ?? null,
    });
    unit.record({ type: 'onewindow.case.deliveryChosen', subject: file.id, audience: '-', data: { mode: delivery.mode } });
    return done(file.id);
  });
}

/** The party itself, or the centre's staff for it. */
function mayChoose(caller: Caller): boolean {
  return isHallStaff(caller) || hasRole(caller, 'OUTPUT_CLERK') || caseScope(caller).kind === 'PARTY';
}

function trimmed({ name, phone, address }: PostAddress): PostAddress {
  return { name: name.trim(), phone: phone.trim(), address: address.trim() };
}

const tooLate: Refusal = {
  code: 'DELIVERY_UNDER_WAY',
  message: {
    zh: '结果文书已寄出或者已办结，不能再更改领取方式',
    en: 'The results have left already: the way of delivery cannot be changed',
  },
  ruleRef: operatingRules('第十条'),
  details: [],
};
