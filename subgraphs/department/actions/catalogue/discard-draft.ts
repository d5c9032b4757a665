import { itemIdOf } from '../../../kit/contract/item-published.message.js';
import { done, type Outcome, refused } from '../../../kit/domain/outcome.js';
import { DRAFT_DISCARDED } from '../../domain/item-draft.js';
import { lockedDraft } from '../../persistence/locked-draft.js';
import { actAsEditor, type Editor } from './act-as-editor.js';
import { draftChanged, draftNotFound } from './refusals.js';

export interface DiscardDraftInput {
  readonly slug: string;
  readonly revision: number;
  readonly idempotencyKey: string;
}

/** Throws a draft away, as it was when its editor last looked. The journal keeps what it said. */
export async function discardDraft(editor: Editor, input: DiscardDraftInput): Promise<Outcome<string>> {
  return actAsEditor(editor, 'discardDraft', input, async (unit) => {
    const draft = await lockedDraft(unit, input.slug);
    if (draft === null) return refused(draftNotFound);
    if (draft.revision !== input.revision) return refused(draftChanged(draft));
    const itemId = itemIdOf(editor.department, draft.slug);
    unit.record({ type: DRAFT_DISCARDED, subject: itemId, audience: '-', data: { itemId, source: draft.source } });
    unit.em.remove(draft);
    return done(draft.slug);
  });
}
