import { LockMode } from '@mikro-orm/core';
import type { Write } from '../../kit/persistence/write.js';
import { ItemDraft } from './catalogue.entity.js';

/**
 * The draft, nobody else's until this act ends: a version number guards a row that is changed, but not one that is removed, and
 * an edit that comes while its draft is published or discarded must not vanish with it.
 */
export function lockedDraft({ em }: Write, slug: string): Promise<ItemDraft | null> {
  return em.findOne(ItemDraft, { slug }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}
