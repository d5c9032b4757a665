import type { EntityManager } from '@mikro-orm/sql';
import { ItemVersion } from './department-tables.js';

const HEAD = ['number', 'contentHash', 'origin', 'retractedAt'] as const;

/** What is known of a version without reading what it says. */
export type VersionHead = Pick<ItemVersion, (typeof HEAD)[number]>;

export interface NewestVersion {
  /** The newest version that stands; null for an item that has none. */
  readonly standing: VersionHead | null;
  /** The next number: those of versions that were taken back are not used again. */
  readonly nextNumber: number;
}

export const neverPublished: NewestVersion = { standing: null, nextNumber: 1 };

/** The newest version of an item, and the number of the one to come. */
export async function newestVersion(em: EntityManager, slug: string): Promise<NewestVersion> {
  const newest = await newestOf(em, { slug });
  if (newest === null) return neverPublished;
  const standing = newest.retractedAt === null ? newest : await newestOf(em, { slug, retractedAt: null });
  return { standing, nextNumber: newest.number + 1 };
}

async function newestOf(em: EntityManager, where: { slug: string; retractedAt?: null }): Promise<VersionHead | null> {
  const [found] = await em.find(ItemVersion, where, { orderBy: { number: 'desc' }, limit: 1, fields: HEAD, disableIdentityMap: true });
  return found ?? null;
}
