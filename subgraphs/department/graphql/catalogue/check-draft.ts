import { checkContent } from '../../../kit/domain/catalogue/check-content.js';
import type { ContentFault } from '../../../kit/domain/catalogue/content-fault.js';
import { type ContentChange, compareItems } from '../../../kit/domain/catalogue/diff/compare-items.js';
import type { Vocabulary } from '../../../kit/domain/catalogue/item-definition.js';
import { loaderOf, type SubgraphContext } from '../../../kit/graphql/context.js';
import type { ItemDraft } from '../../persistence/catalogue.entity.js';
import { loadVersions, versionKey } from '../loaders.js';

/** What the check says of a draft: its faults, and what it changes in the version that it was made from. */
export interface DraftCheck {
  readonly faults: readonly ContentFault[];
  readonly changes: readonly ContentChange[];
}

export async function checkDraft(context: SubgraphContext, draft: ItemDraft, vocabulary: Vocabulary): Promise<DraftCheck> {
  const { definition, faults } = checkContent(draft.source, vocabulary);
  const { slug, basedOn } = draft;
  const base = basedOn === null ? null : await loaderOf(context, loadVersions).load(versionKey({ slug, number: basedOn }));
  return { faults, changes: definition === null || base === null ? [] : compareItems(base.definition, definition) };
}
