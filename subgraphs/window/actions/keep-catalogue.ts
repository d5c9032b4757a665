import { ITEM_PUBLISHED, ITEM_WITHDRAWN, itemPublished, itemWithdrawn } from '../../kit/contract/item-published.message.js';
import type { FeedEntry } from '../../kit/journal/feed.js';
import type { Write } from '../../kit/persistence/write.js';
import { KeptItem, KeptItemVersion } from '../persistence/catalogue.entity.js';

/** Keeps the window's copy of what a department has published or withdrawn. A department speaks for its own items only. */
export async function keepCatalogue(unit: Write, entry: FeedEntry): Promise<void> {
  if (entry.type === ITEM_PUBLISHED) await keepVersion(unit, entry);
  if (entry.type === ITEM_WITHDRAWN) await keepWithdrawal(unit, entry);
}

async function keepVersion({ em }: Write, entry: FeedEntry): Promise<void> {
  const { itemId, department, slug, number, publishedAt, definition } = itemPublished.parse(entry.data);
  if (department !== entry.source) throw new Error(`${entry.source} published an item of ${department}`);
  await em.upsert(KeptItemVersion, { itemId, number, department, slug, publishedAt: new Date(publishedAt), definition });
  const item = await em.findOne(KeptItem, { itemId });
  if (item === null) em.create(KeptItem, { itemId, department, currentNumber: number, withdrawnAt: null });
  else item.currentNumber = Math.max(item.currentNumber, number);
}

async function keepWithdrawal({ em }: Write, entry: FeedEntry): Promise<void> {
  const { itemId, withdrawnAt } = itemWithdrawn.parse(entry.data);
  const item = await em.findOne(KeptItem, { itemId, department: entry.source });
  if (item !== null) item.withdrawnAt = new Date(withdrawnAt);
}
