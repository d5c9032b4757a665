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
  /** From when it is in force. Entries that are older than scheduled versions lack it: those were in force at once. */
  effectiveAt: z.string().optional(),
  definition: z.custom<ItemDefinition>((value) => typeof value === 'object' && value !== null),
});

/** A department has taken a version back before it took effect. */
export const VERSION_RETRACTED = 'onewindow.item.retracted';

export const versionRetracted = z.object({ itemId: z.string(), number: z.number().int() });

/** A department has withdrawn an item: no new cases, running ones are finished. */
export const ITEM_WITHDRAWN = 'onewindow.item.withdrawn';

export const itemWithdrawn = z.object({ itemId: z.string(), withdrawnAt: z.string(), reason: z.string() });

/** A department takes new cases for a withdrawn item again. */
export const ITEM_RESTORED = 'onewindow.item.restored';

export const itemRestored = z.object({ itemId: z.string() });

/**
 * The window goes on with the version that it has: the new one would break a joint matter. Addressed to the department whose
 * item it is.
 */
export const VERSION_HELD = 'onewindow.item.held';

export const versionHeld = z.object({
  itemId: z.string(),
  slug: z.string(),
  number: z.number().int(),
  faults: z.array(
    z.object({
      code: z.string(),
      place: z.string(),
      message: z.object({ zh: z.string(), en: z.string() }),
      answers: z.record(z.string(), z.string()).nullable(),
    }),
  ),
});

/** The id of an item across the hall. */
export function itemIdOf(department: string, slug: string): string {
  return `${department}.${slug}`;
}
