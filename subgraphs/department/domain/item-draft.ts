/** Entries of the department's own journal about work on its catalogue: for nobody else's eyes. */
export const ITEM_DRAFTED = 'onewindow.item.drafted';
export const DRAFT_EDITED = 'onewindow.item.draftEdited';
export const DRAFT_DISCARDED = 'onewindow.item.draftDiscarded';
export const ITEMS_IMPORTED = 'onewindow.item.imported';

/** Which item, by its code within the department, and whether it is to be a new one. */
export interface ItemSlugInput {
  readonly slug: string;
  readonly isNew: boolean;
}
