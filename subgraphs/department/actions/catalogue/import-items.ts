import { randomUUID } from 'node:crypto';
import { done, type Outcome, refused } from '../../../kit/domain/outcome.js';
import { ITEMS_IMPORTED } from '../../domain/item-draft.js';
import { ItemDraft } from '../../persistence/catalogue.entity.js';
import { newestVersion } from '../../persistence/newest-version.js';
import { actAsEditor, type Editor } from './act-as-editor.js';
import { contentUnreadable, draftsExist } from './refusals.js';

/** The content of one item as a file brought it. */
export interface ImportedItem {
  readonly slug: string;
  readonly source: Readonly<Record<string, unknown>>;
}

export interface ImportItemsInput {
  /** Hash of the file, so that the same file under the same key is the same act. */
  readonly file: string;
  readonly idempotencyKey: string;
}

const SLUG = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Takes the items of a file in as drafts, all or none: what is published is not touched, and a draft that somebody works on is
 * not overwritten. Answers with the id of the import.
 */
export async function importItems(editor: Editor, input: ImportItemsInput, items: readonly ImportedItem[]): Promise<Outcome<string>> {
  return actAsEditor(editor, 'importItems', input, async (unit) => {
    const slugs = items.map(({ slug }) => slug);
    const unnamed = items.filter(({ slug }, index) => !SLUG.test(slug) || slug.length > 80 || slugs.indexOf(slug) !== index);
    if (items.length === 0 || unnamed.length > 0) return refused(contentUnreadable(unnamed.map(({ slug }) => badSlug(slug))));
    const standing = await unit.em.find(ItemDraft, { slug: { $in: slugs } });
    if (standing.length > 0) return refused(draftsExist(standing));
    const importId = randomUUID();
    for (const { slug, source } of items) {
      const { standing: newest } = await newestVersion(unit.em, slug);
      unit.em.create(ItemDraft, {
        slug,
        basedOn: newest?.number ?? null,
        source,
        importId,
        startedBy: editor.caller.sub ?? '',
        editedBy: editor.caller.sub ?? '',
        editedByName: editor.caller.name,
        editedAt: unit.now,
      });
    }
    unit.record({ type: ITEMS_IMPORTED, subject: importId, audience: '-', data: { importId, slugs } });
    return done(importId);
  });
}

function badSlug(slug: string) {
  return {
    subject: slug,
    message: { zh: `“${slug}”不能作为事项编码，或者在文件中出现两次`, en: `“${slug}” is no code of an item, or stands twice in the file` },
  };
}
