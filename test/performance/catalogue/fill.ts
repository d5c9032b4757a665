import { contentHashOf } from '../../../subgraphs/department/actions/publish-version.js';
import { ItemVersion, ServiceItem } from '../../../subgraphs/department/persistence/department-tables.js';
import type { Store } from '../../../subgraphs/kit/persistence/store.js';
import { KeptItem, KeptItemVersion } from '../../../subgraphs/window/persistence/catalogue.entity.js';
import type { ShippedItem } from '../../../subgraphs/window/testing/shipped-catalogues.js';
import { versionOf } from './synthetic-items.js';

const BATCH = 200;
const day = (number: number): Date => new Date(Date.UTC(2026, 0, number, 2));

/** Writes items with their history into a department's books, past the acts: making it is not what is measured. */
export async function fillDepartment(store: Store, items: readonly ShippedItem[], versions: number): Promise<void> {
  for (let from = 0; from < items.length; from += BATCH) {
    const batch = items.slice(from, from + BATCH);
    const em = store.reader();
    await em.insertMany(
      ServiceItem,
      batch.map(({ definition: { slug } }) => ({
        slug,
        currentNumber: versions,
        nextNumber: null,
        nextEffectiveAt: null,
        shippedHash: null,
        held: null,
        withdrawnAt: null,
        withdrawnReason: null,
        revision: 1,
      })),
    );
    for (let number = 1; number <= versions; number += 1) {
      const at = day(number);
      await em.insertMany(
        ItemVersion,
        batch.map(({ definition }) => {
          const content = versionOf(definition, number);
          const dates = { publishedAt: at, effectiveAt: at, pointsChangedAt: day(1), guideChangedAt: at, retractedAt: null };
          const by = { origin: 'EDITED' as const, publishedBy: 'bench', publishedByName: 'bench' };
          return { slug: definition.slug, number, ...dates, ...by, contentHash: contentHashOf(content), definition: content };
        }),
      );
    }
  }
}

/** Writes the window's copies of the same. */
export async function fillWindow(store: Store, items: readonly ShippedItem[], versions: number): Promise<void> {
  for (let from = 0; from < items.length; from += BATCH) {
    const batch = items.slice(from, from + BATCH);
    const em = store.reader();
    await em.insertMany(
      KeptItem,
      batch.map(({ itemId, department }, index) => ({
        itemId,
        department,
        currentNumber: versions,
        nextNumber: null,
        nextEffectiveAt: null,
        withdrawnAt: null,
        changeSerial: from + index + 1,
      })),
    );
    for (let number = 1; number <= versions; number += 1) {
      const at = day(number);
      await em.insertMany(
        KeptItemVersion,
        batch.map(({ itemId, department, definition }) => ({
          itemId,
          number,
          department,
          slug: definition.slug,
          publishedAt: at,
          effectiveAt: at,
          heldFor: null,
          definition: versionOf(definition, number),
        })),
      );
    }
  }
}
