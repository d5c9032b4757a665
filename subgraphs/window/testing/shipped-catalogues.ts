import { join } from 'node:path';
import { departments } from '../../../schema/departments.js';
import { loadCatalogue, loadVocabulary } from '../../kit/catalogue/load-catalogue.js';
import { itemIdOf } from '../../kit/contract/item-published.message.js';
import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';
import { projectRoot } from '../../kit/server/project-root.js';

/** An item as its department ships it. */
export interface ShippedItem {
  readonly itemId: string;
  readonly department: string;
  readonly definition: ItemDefinition;
}

/** Every item of every department, from the real catalogue files. */
export function shippedItems(): ShippedItem[] {
  const vocabulary = loadVocabulary();
  return departments.flatMap(({ code }) =>
    loadCatalogue(join(projectRoot, 'subgraphs', code, 'catalogue'), vocabulary).map((definition) => ({
      itemId: itemIdOf(code, definition.slug),
      department: code,
      definition,
    })),
  );
}
