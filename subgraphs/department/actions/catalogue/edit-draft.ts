import { readYaml } from '../../../kit/catalogue/read-yaml.js';
import { itemIdOf } from '../../../kit/contract/item-published.message.js';
import { done, type Outcome, refused } from '../../../kit/domain/outcome.js';
import type { RefusalDetail } from '../../../kit/domain/rule.js';
import { type DraftChange, withChanges } from '../../domain/draft-changes.js';
import { DRAFT_EDITED } from '../../domain/item-draft.js';
import { lockedDraft } from '../../persistence/locked-draft.js';
import { actAsEditor, type Editor } from './act-as-editor.js';
import { contentAmbiguous, contentUnreadable, draftChanged, draftNotFound } from './refusals.js';

export interface EditDraftInput {
  readonly slug: string;
  /** The revision that the editor has seen. */
  readonly revision: number;
  /** Exactly one of the three. */
  readonly yaml?: string | null;
  readonly definition?: Readonly<Record<string, unknown>> | null;
  readonly changes?: readonly DraftChange[] | null;
  /** Says that the draft now takes account of this version. */
  readonly basedOn?: number | null;
  readonly idempotencyKey: string;
}

type Source = Readonly<Record<string, unknown>>;

/** Changes a draft, whatever it says so far: whether it may be published is for the check. Whoever has not seen the last change is refused. */
export async function editDraft(editor: Editor, input: EditDraftInput): Promise<Outcome<string>> {
  return actAsEditor(editor, 'editDraft', input, async (unit) => {
    const draft = await lockedDraft(unit, input.slug);
    if (draft === null) return refused(draftNotFound);
    if (draft.revision !== input.revision) return refused(draftChanged(draft));
    const given = [input.yaml, input.definition, input.changes].filter((one) => one !== undefined && one !== null);
    if (given.length > 1 || (given.length === 0 && input.basedOn == null)) return refused(contentAmbiguous);
    const read = sourceOf(draft.source, input);
    if ('faults' in read) return refused(contentUnreadable(read.faults));
    if (read.source.slug !== draft.slug) return refused(contentUnreadable([slugFixed(draft.slug)]));
    const { sub, name } = editor.caller;
    Object.assign(draft, {
      source: read.source,
      editedBy: sub,
      editedByName: name,
      editedAt: unit.now,
      basedOn: input.basedOn ?? draft.basedOn,
    });
    const itemId = itemIdOf(editor.department, draft.slug);
    unit.record({ type: DRAFT_EDITED, subject: itemId, audience: '-', data: { itemId, revision: draft.revision + 1 } });
    return done(draft.slug);
  });
}

function sourceOf(
  source: Source,
  { yaml, definition, changes }: EditDraftInput,
): { source: Source } | { faults: readonly RefusalDetail[] } {
  if (typeof yaml === 'string') return readYaml(yaml);
  if (changes !== undefined && changes !== null) return withChanges(source, changes);
  return { source: definition ?? source };
}

function slugFixed(slug: string): RefusalDetail {
  return { subject: 'slug', message: { zh: `事项编码不能改变，应当仍为${slug}`, en: `The code of an item stays as it is: ${slug}` } };
}
