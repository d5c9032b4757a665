import { createHash } from 'node:crypto';
import { ITEM_PUBLISHED, itemIdOf } from '../../kit/contract/item-published.message.js';
import { canonicalJson } from '../../kit/domain/canonical-json.js';
import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';
import { nothingPublished, withVersion } from '../../kit/domain/catalogue/version-schedule.js';
import type { Write } from '../../kit/persistence/write.js';
import { ItemVersion, ServiceItem, type VersionOrigin } from '../persistence/department-tables.js';

export interface NewVersion {
  readonly department: string;
  readonly definition: ItemDefinition;
  readonly number: number;
  /** Now, or the instant from which it is to be in force. */
  readonly effectiveAt: Date;
  readonly origin: VersionOrigin;
  readonly by: { readonly subject: string; readonly name: string };
}

/** Hash of what an item says, whatever the order of its keys. */
export function contentHashOf(definition: ItemDefinition): string {
  return createHash('sha256').update(canonicalJson(definition)).digest('hex');
}

/** Writes a version into the books and tells the hall. Whoever calls it has made sure that none overlaps. Returns the item. */
export async function publishVersion(unit: Write, item: ServiceItem | null, version: NewVersion): Promise<ServiceItem> {
  const { department, definition, number, effectiveAt, origin, by } = version;
  const { slug } = definition;
  const before = item === null ? null : await unit.em.findOne(ItemVersion, { slug, retractedAt: null }, { orderBy: { number: 'desc' } });
  const unchanged = (part: 'points' | 'guide') =>
    before !== null && canonicalJson(before.definition[part]) === canonicalJson(definition[part]);
  const schedule = withVersion(item ?? nothingPublished, { number, effectiveAt }, unit.now);
  const published =
    item === null
      ? unit.em.create(ServiceItem, { slug, ...schedule, shippedHash: null, held: null, withdrawnAt: null, withdrawnReason: null })
      : Object.assign(item, schedule, { held: null });
  unit.em.create(ItemVersion, {
    slug,
    number,
    publishedAt: unit.now,
    effectiveAt,
    pointsChangedAt: before !== null && unchanged('points') ? before.pointsChangedAt : effectiveAt,
    guideChangedAt: before !== null && unchanged('guide') ? before.guideChangedAt : effectiveAt,
    retractedAt: null,
    origin,
    publishedBy: by.subject,
    publishedByName: by.name,
    contentHash: contentHashOf(definition),
    definition,
  });
  const itemId = itemIdOf(department, slug);
  const times = { publishedAt: unit.now.toISOString(), effectiveAt: effectiveAt.toISOString() };
  unit.record({ type: ITEM_PUBLISHED, subject: itemId, audience: '*', data: { itemId, department, slug, number, ...times, definition } });
  return published;
}
