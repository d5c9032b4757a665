import { z } from 'zod';
import type { ItemDefinition } from '../domain/catalogue/item-definition.js';

/** A department has published a version of an item; whoever explains or checks items keeps a copy. */
export const ITEM_PUBLISHED = 'onewindow.item.published';

export const itemPublished = z.object({
  itemId: z.string(),
  department: z.string(),
  slug: z.string(),
  number: z.number().int(),
  publishedAt: z.string(),
  definition: z.custom<ItemDefinition>((value) => typeof value === 'object' && value !== null),
});

/** A department has withdrawn an item: no new cases, running ones are finished. */
export const ITEM_WITHDRAWN = 'onewindow.item.withdrawn';

export const itemWithdrawn = z.object({ itemId: z.string(), withdrawnAt: z.string(), reason: z.string() });

/** The id of an item across the hall. */
export function itemIdOf(department: string, slug: string): string {
  return `${department}.${slug}`;
}
