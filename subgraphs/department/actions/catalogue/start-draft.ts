import { itemIdOf } from '../../../kit/contract/item-published.message.js';
import { done, type Outcome, refused } from '../../../kit/domain/outcome.js';
import { ITEM_DRAFTED, type ItemSlugInput } from '../../domain/item-draft.js';
import { ItemDraft } from '../../persistence/catalogue.entity.js';
import { ItemVersion, ServiceItem } from '../../persistence/department-tables.js';
import { actAsEditor, type Editor } from './act-as-editor.js';
import { draftExists, itemNotFound, slugInvalid, slugTaken, versionNotFound } from './refusals.js';

export interface StartDraftInput extends ItemSlugInput {
  /** The version to start from; the newest unless another is named. Not for a new item. */
  readonly fromVersion?: number | null;
  readonly idempotencyKey: string;
}

const SLUG = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Starts work on an item: from a published version of it, or, for a code that is new, from nothing. Answers with the slug. */
export async function startDraft(editor: Editor, input: StartDraftInput): Promise<Outcome<string>> {
  return actAsEditor(editor, 'startDraft', input, async (unit) => {
    const { slug, isNew } = input;
    const standing = await unit.em.findOne(ItemDraft, { slug });
    if (standing !== null) return refused(draftExists(standing));
    const item = await unit.em.findOne(ServiceItem, { slug });
    const latest = await unit.em.findOne(ItemVersion, { slug, retractedAt: null }, { orderBy: { number: 'desc' } });
    if (isNew && item !== null && latest !== null) return refused(slugTaken);
    if (isNew && (!SLUG.test(slug) || slug.length > 80)) return refused(slugInvalid);
    if (!isNew && item === null) return refused(itemNotFound);
    const from = input.fromVersion == null ? latest : await unit.em.findOne(ItemVersion, { slug, number: input.fromVersion });
    if (!isNew && from === null) return refused(versionNotFound);
    const { sub, name } = editor.caller;
    unit.em.create(ItemDraft, {
      slug,
      basedOn: latest?.number ?? null,
      source: from === null ? { slug } : (structuredClone(from.definition) as never),
      importId: null,
      startedBy: sub ?? '',
      editedBy: sub ?? '',
      editedByName: name,
      editedAt: unit.now,
    });
    const itemId = itemIdOf(editor.department, slug);
    unit.record({ type: ITEM_DRAFTED, subject: itemId, audience: '-', data: { itemId, from: from?.number ?? null } });
    return done(slug);
  });
}
