import { type CheckedFile, soundDefinition } from '../../kit/catalogue/load-catalogue.js';
import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';
import { proveItem } from '../../kit/domain/catalogue/proof/prove-item.js';
import { isScheduled } from '../../kit/domain/catalogue/version-schedule.js';
import type { Store } from '../../kit/persistence/store.js';
import { type Write, write } from '../../kit/persistence/write.js';
import { ItemDraft } from '../persistence/catalogue.entity.js';
import { ServiceItem } from '../persistence/department-tables.js';
import { neverPublished, newestVersion } from '../persistence/newest-version.js';
import { contentHashOf, publishVersion } from './publish-version.js';

const SOFTWARE = { subject: 'SYSTEM', name: '随软件发布' };

interface Shipped {
  readonly department: string;
  readonly definition: ItemDefinition;
  readonly hash: string;
}

/**
 * Publishes the shipped items that are new or have changed, each as its next version, and tells the hall. An item that the
 * department has since changed in the graph is not overwritten: the shipped content becomes a draft for its editor to look
 * at. What is not proven sound stops the start with every fault. An item that was withdrawn stays withdrawn. Saying it twice changes nothing.
 */
export async function publishShipped(store: Store, department: string, files: readonly CheckedFile[]): Promise<void> {
  await write(store, SOFTWARE.subject, async (unit) => {
    const known = new Map((await unit.em.find(ServiceItem, {})).map((item) => [item.slug, item]));
    for (const file of files) {
      const definition = soundDefinition(file);
      const item = known.get(definition.slug) ?? null;
      const hash = contentHashOf(definition);
      if (item !== null && item.shippedHash === hash) continue;
      // What was shipped before was proven then: a hall that starts again proves only what has changed.
      soundDefinition({ ...file, faults: proveItem(definition) });
      await takeShipped(unit, item, { department, definition, hash });
    }
  });
}

async function takeShipped(unit: Write, item: ServiceItem | null, { department, definition, hash }: Shipped): Promise<void> {
  const { standing: latest, nextNumber } = item === null ? neverPublished : await newestVersion(unit.em, definition.slug);
  if (item !== null && latest !== null && latest.contentHash === hash) {
    item.shippedHash = hash;
  } else if (item === null || latest === null || (latest.origin === 'SHIPPED' && !isScheduled(item, unit.now))) {
    const version = { department, definition, number: nextNumber, effectiveAt: unit.now, origin: 'SHIPPED', by: SOFTWARE } as const;
    (await publishVersion(unit, item, version)).shippedHash = hash;
  } else if ((await unit.em.count(ItemDraft, { slug: item.slug })) === 0) {
    unit.em.create(ItemDraft, {
      slug: item.slug,
      basedOn: latest.number,
      source: structuredClone(definition) as never,
      importId: null,
      startedBy: SOFTWARE.subject,
      editedBy: SOFTWARE.subject,
      editedByName: SOFTWARE.name,
      editedAt: unit.now,
    });
    item.shippedHash = hash;
  }
}
