import { ITEM_RESTORED, itemIdOf } from '../../../kit/contract/item-published.message.js';
import { done, type Outcome, refused } from '../../../kit/domain/outcome.js';
import { ServiceItem } from '../../persistence/department-tables.js';
import { actAsEditor, type Editor } from './act-as-editor.js';
import { itemNotFound } from './refusals.js';

export interface RestoreItemInput {
  readonly slug: string;
  readonly idempotencyKey: string;
}

/** Lets the window take new cases for a withdrawn item again, under the version that was last in force. */
export async function restoreItem(editor: Editor, input: RestoreItemInput): Promise<Outcome<string>> {
  return actAsEditor(editor, 'restoreItem', input, async (unit) => {
    const item = await unit.em.findOne(ServiceItem, { slug: input.slug });
    if (item === null) return refused(itemNotFound);
    if (item.withdrawnAt === null) return done(item.slug);
    Object.assign(item, { withdrawnAt: null, withdrawnReason: null });
    const itemId = itemIdOf(editor.department, item.slug);
    unit.record({ type: ITEM_RESTORED, subject: itemId, audience: '*', data: { itemId } });
    return done(item.slug);
  });
}
