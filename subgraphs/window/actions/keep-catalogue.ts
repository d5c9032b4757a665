import {
  ITEM_PUBLISHED,
  ITEM_RESTORED,
  ITEM_WITHDRAWN,
  itemPublished,
  itemRestored,
  itemWithdrawn,
  VERSION_HELD,
  VERSION_RETRACTED,
  versionRetracted,
} from '../../kit/contract/item-published.message.js';
import type { ContentFault } from '../../kit/domain/catalogue/content-fault.js';
import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';
import { nothingPublished, withoutScheduled, withVersion } from '../../kit/domain/catalogue/version-schedule.js';
import type { FeedEntry } from '../../kit/journal/feed.js';
import { nextSerial } from '../../kit/persistence/serial.js';
import type { Write } from '../../kit/persistence/write.js';
import { KeptItem, KeptItemVersion } from '../persistence/catalogue.entity.js';

/** What a version that was not there before would break at the window; empty where it breaks nothing. */
export type Admission = (unit: Write, itemId: string, definition: ItemDefinition) => Promise<readonly ContentFault[]>;

/**
 * Keeps the window's copy of what a department has published, taken back, withdrawn or restored. A department speaks for its
 * own items only, and what would break the window is kept, but not followed.
 */
export async function keepCatalogue(unit: Write, entry: FeedEntry, admission: Admission): Promise<void> {
  if (entry.type === ITEM_PUBLISHED) await keepVersion(unit, entry, admission);
  if (entry.type === VERSION_RETRACTED) await keepRetraction(unit, entry);
  if (entry.type === ITEM_WITHDRAWN) {
    const { itemId, withdrawnAt } = itemWithdrawn.parse(entry.data);
    await change(unit, entry, itemId, { withdrawnAt: new Date(withdrawnAt) });
  }
  if (entry.type === ITEM_RESTORED) await change(unit, entry, itemRestored.parse(entry.data).itemId, { withdrawnAt: null });
}

async function keepVersion(unit: Write, entry: FeedEntry, admission: Admission): Promise<void> {
  const { itemId, department, slug, number, publishedAt, definition, ...times } = itemPublished.parse(entry.data);
  if (department !== entry.source) throw new Error(`${entry.source} published an item of ${department}`);
  const effectiveAt = new Date(times.effectiveAt ?? publishedAt);
  const { em, now } = unit;
  const item = await em.findOne(KeptItem, { itemId });
  // The first version of an item cannot break what did not know it: it is followed, and a joint matter that names it finds it.
  const faults = item === null ? [] : await admission(unit, itemId, definition);
  const heldFor = faults.length === 0 ? null : faults;
  await em.upsert(KeptItemVersion, {
    itemId,
    number,
    department,
    slug,
    publishedAt: new Date(publishedAt),
    effectiveAt,
    heldFor,
    definition,
  });
  if (heldFor !== null) {
    unit.record({ type: VERSION_HELD, subject: itemId, audience: department, data: { itemId, slug, number, faults: [...heldFor] } });
    return;
  }
  const schedule = withVersion(item ?? nothingPublished, { number, effectiveAt }, now);
  const changeSerial = await nextSerial(em, CATALOGUE_CHANGES);
  if (item === null) em.create(KeptItem, { itemId, department, ...schedule, withdrawnAt: null, changeSerial });
  else Object.assign(item, schedule, { changeSerial });
}

async function keepRetraction(unit: Write, entry: FeedEntry): Promise<void> {
  const { itemId, number } = versionRetracted.parse(entry.data);
  const item = await unit.em.findOne(KeptItem, { itemId, department: entry.source });
  // The version itself stays: where the message came late, a case may have been pinned to it in the meantime.
  if (item?.nextNumber === number) await change(unit, entry, itemId, withoutScheduled({ ...item, nextEffectiveAt: null }, unit.now));
}

const CATALOGUE_CHANGES = 'catalogue-change';

async function change({ em }: Write, { source }: FeedEntry, itemId: string, changed: Partial<KeptItem>): Promise<void> {
  const item = await em.findOne(KeptItem, { itemId, department: source });
  if (item !== null) Object.assign(item, changed, { changeSerial: await nextSerial(em, CATALOGUE_CHANGES) });
}
