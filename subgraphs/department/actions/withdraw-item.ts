import { ITEM_WITHDRAWN, itemIdOf } from '../../kit/contract/item-published.message.js';
import type { Caller } from '../../kit/domain/caller.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import { ServiceItem } from '../persistence/department-tables.js';
import { staffRefusal } from './staff-at-work.js';

export interface WithdrawInput {
  readonly slug: string;
  readonly reason: string;
  readonly idempotencyKey: string;
}

/** The department withdraws an item: the window takes no new cases for it, running ones are finished under their version. */
export async function withdrawItem(store: Store, department: string, caller: Caller, input: WithdrawInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'withdrawItem', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const notStaff = await staffRefusal(unit, caller, department);
    if (notStaff !== null) return refused(notStaff);
    const item = await unit.em.findOne(ServiceItem, { slug: input.slug });
    if (item === null) {
      return refused({
        code: 'ITEM_NOT_FOUND',
        message: { zh: '本部门没有该事项，请核对事项编码', en: 'This department has no such item' },
        ruleRef: null,
        details: [],
      });
    }
    if (item.withdrawnAt !== null) return done(item.slug);
    Object.assign(item, { withdrawnAt: unit.now, withdrawnReason: input.reason });
    const itemId = itemIdOf(department, item.slug);
    unit.record({
      type: ITEM_WITHDRAWN,
      subject: itemId,
      audience: '*',
      data: { itemId, withdrawnAt: unit.now.toISOString(), reason: input.reason },
    });
    return done(item.slug);
  });
}
