import { createHash } from 'node:crypto';
import { ITEM_PUBLISHED, itemIdOf } from '../../kit/contract/item-published.message.js';
import { canonicalJson } from '../../kit/domain/canonical-json.js';
import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';
import type { Store } from '../../kit/persistence/store.js';
import { type Write, write } from '../../kit/persistence/write.js';
import { ItemVersion, ServiceItem } from '../persistence/department-tables.js';

/**
 * Publishes the shipped items that are new or have changed, each as its next version, and tells the hall. An item that
 * was withdrawn stays withdrawn. Saying it twice changes nothing.
 */
export async function publishShipped(store: Store, department: string, items: readonly ItemDefinition[]): Promise<void> {
  await write(store, 'SYSTEM', async (unit) => {
    const known = new Map((await unit.em.find(ServiceItem, {})).map((item) => [item.slug, item]));
    const versions = await unit.em.find(ItemVersion, {}, { fields: ['slug', 'number', 'contentHash'] });
    const hashOf = new Map(versions.map((version) => [`${version.slug}@${version.number}`, version.contentHash]));
    for (const definition of items) {
      const item = known.get(definition.slug);
      const hash = createHash('sha256').update(canonicalJson(definition)).digest('hex');
      if (item !== undefined && hashOf.get(`${item.slug}@${item.currentNumber}`) === hash) continue;
      publish(unit, department, definition, { item, hash });
    }
  });
}

function publish(
  unit: Write,
  department: string,
  definition: ItemDefinition,
  { item, hash }: { item: ServiceItem | undefined; hash: string },
): void {
  const number = (item?.currentNumber ?? 0) + 1;
  const { slug } = definition;
  if (item === undefined) unit.em.create(ServiceItem, { slug, currentNumber: number, withdrawnAt: null, withdrawnReason: null });
  else item.currentNumber = number;
  unit.em.create(ItemVersion, { slug, number, publishedAt: unit.now, contentHash: hash, definition });
  const itemId = itemIdOf(department, slug);
  unit.record({
    type: ITEM_PUBLISHED,
    subject: itemId,
    audience: '*',
    data: { itemId, department, slug, number, publishedAt: unit.now.toISOString(), definition },
  });
}
