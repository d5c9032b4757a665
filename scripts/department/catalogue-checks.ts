import { canonicalJson } from '../../subgraphs/kit/domain/canonical-json.js';
import { type ContentFault, fault } from '../../subgraphs/kit/domain/catalogue/content-fault.js';
import type { ItemDefinition } from '../../subgraphs/kit/domain/catalogue/item-definition.js';
import { itemFaults } from '../../subgraphs/kit/domain/catalogue/item-faults.js';
import type { Message } from '../../subgraphs/kit/domain/message.js';
import { type JointMatter, matterFaults } from '../../subgraphs/window/subgraph.js';

/** One difference between two versions of an item, in words that a clerk understands. */
export interface ContentChange {
  readonly kind: string;
  readonly subject: string;
  readonly place: string;
  readonly message: Message;
  readonly before: unknown;
  readonly after: unknown;
  /** What it means for whoever applies. */
  readonly weight: 'STRICTER' | 'LIGHTER' | 'NEUTRAL';
}

/** The item by its id, e.g. `tax.tax-clearance`; null where no department has it. */
export type ItemOf = (itemId: string) => ItemDefinition | null;

/** What the gate asks of an item's content. */
export interface CatalogueChecks {
  readonly proveItem: (item: ItemDefinition) => ContentFault[];
  readonly proveMatter: (matter: JointMatter, itemOf: ItemOf) => ContentFault[];
  readonly compareItems: (before: ItemDefinition, after: ItemDefinition) => ContentChange[];
}

/** The checks that the catalogue has today. */
export const catalogueChecks: CatalogueChecks = {
  proveItem: (item) => itemFaults(item).map((text) => fault('ITEM_UNSOUND', placeIn(text), `内容前后不一致：${text}`, text)),
  proveMatter: (matter, itemOf) => [
    ...matterFaults(matter).map((text) => fault('MATTER_UNSOUND', 'steps', `步骤前后不一致：${text}`, text)),
    ...matter.steps
      .filter((step) => itemOf(step.item) === null)
      .map((step) => fault('MATTER_ITEM_MISSING', `steps/${step.key}/item`, `没有事项 ${step.item}`, `There is no item ${step.item}`)),
  ],
  compareItems: (before, after) =>
    [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
      const [was, is] = [before, after].map((item) => (item as unknown as Record<string, unknown>)[key]);
      if (canonicalJson(was ?? null) === canonicalJson(is ?? null)) return [];
      const text = { zh: `${key} 有变化`, en: `${key} changed` };
      return [{ kind: 'PART_CHANGED', subject: key, place: key, message: text, before: was, after: is, weight: 'NEUTRAL' as const }];
    }),
};

/** `material ID_CARD: …` tells its place in its first words. */
function placeIn(text: string): string {
  const [, kind, code] = /^(question|material|point|form|limits)(?: (?:field )?([\w]+))?/.exec(text) ?? [];
  if (kind === undefined) return '';
  return ['form', 'limits'].includes(kind) || code === undefined ? kind : `${kind}s/${code}`;
}
