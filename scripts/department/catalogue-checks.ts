import type { ContentFault } from '../../subgraphs/kit/domain/catalogue/content-fault.js';
import { type ContentChange, compareItems } from '../../subgraphs/kit/domain/catalogue/diff/compare-items.js';
import type { ItemDefinition } from '../../subgraphs/kit/domain/catalogue/item-definition.js';
import { proveItem } from '../../subgraphs/kit/domain/catalogue/proof/prove-item.js';
import { type JointMatter, proveMatter } from '../../subgraphs/window/subgraph.js';

/** The item by its id, e.g. `tax.tax-clearance`; undefined where no department has it. */
export type ItemOf = (itemId: string) => ItemDefinition | undefined;

/** What the gate asks of an item's content. */
export interface CatalogueChecks {
  readonly proveItem: (item: ItemDefinition) => ContentFault[];
  readonly proveMatter: (matter: JointMatter, itemOf: ItemOf) => ContentFault[];
  readonly compareItems: (before: ItemDefinition, after: ItemDefinition) => ContentChange[];
}

/** The same proofs by which a draft is published and the window admits a version. */
export const catalogueChecks: CatalogueChecks = { proveItem, proveMatter, compareItems };
