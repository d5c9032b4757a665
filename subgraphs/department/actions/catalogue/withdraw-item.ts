import { ITEM_WITHDRAWN, itemIdOf } from '../../../kit/contract/item-published.message.js';
import { done, type Outcome, refused } from '../../../kit/domain/outcome.js';
import type { Refusal } from '../../../kit/domain/rule.js';
import { ServiceItem } from '../../persistence/department-tables.js';
import { actAsEditor, type Editor } from './act-as-editor.js';
import { itemNotFound } from './refusals.js';

export interface WithdrawInput {
  readonly slug: string;
  readonly reason: string;
  readonly idempotencyKey: string;
}

/** Characters of a reason. */
const REASON_LENGTH = 500;

const reasonMissing: Refusal = {
  code: 'REASON_MISSING',
  message: {
    zh: `撤回事项应当写明原因，且不超过${REASON_LENGTH}个字`,
    en: `Say why it is withdrawn, in at most ${REASON_LENGTH} characters`,
  },
  ruleRef: null,
  details: [{ subject: 'reason', message: { zh: `1至${REASON_LENGTH}个字`, en: `1 to ${REASON_LENGTH} characters` } }],
};

/** The department withdraws an item, and says why: the window takes no new cases for it, running ones are finished under their version. */
export async function withdrawItem(editor: Editor, input: WithdrawInput): Promise<Outcome<string>> {
  return actAsEditor(editor, 'withdrawItem', input, async (unit) => {
    const item = await unit.em.findOne(ServiceItem, { slug: input.slug });
    if (item === null) return refused(itemNotFound);
    const reason = input.reason.trim();
    if (reason === '' || [...reason].length > REASON_LENGTH) return refused(reasonMissing);
    if (item.withdrawnAt !== null) return done(item.slug);
    Object.assign(item, { withdrawnAt: unit.now, withdrawnReason: reason });
    const itemId = itemIdOf(editor.department, item.slug);
    unit.record({
      type: ITEM_WITHDRAWN,
      subject: itemId,
      audience: '*',
      data: { itemId, withdrawnAt: unit.now.toISOString(), reason },
    });
    return done(item.slug);
  });
}
