import type { ItemDefinition } from '../../../subgraphs/kit/domain/catalogue/item-definition.js';
import { type JointMatter, jointMatterSource } from '../../../subgraphs/window/domain/joint-matter.js';
import { proveMatter } from '../../../subgraphs/window/domain/matter-proof.js';
import type { ShippedItem } from '../../../subgraphs/window/testing/shipped-catalogues.js';

/** A joint matter of as many items as are wanted, all different services that do not contradict one another. */
export function jointMatterOf(items: readonly ShippedItem[], wanted: number): JointMatter {
  const chosen: ShippedItem[] = [];
  const definitionOf = new Map<string, ItemDefinition>();
  for (const item of items) {
    if (chosen.length === wanted) break;
    definitionOf.set(item.itemId, item.definition);
    const faults = proveMatter(matterOf([...chosen, item]), (id) => definitionOf.get(id));
    if (faults.length === 0) chosen.push(item);
  }
  if (chosen.length < wanted) throw new Error(`Only ${chosen.length} of ${wanted} items fit together`);
  return matterOf(chosen);
}

function matterOf(items: readonly ShippedItem[]): JointMatter {
  const steps = items.map(({ itemId }, index) => ({ key: `step-${index}`, item: itemId }));
  return jointMatterSource.parse({
    code: 'bench',
    name: { zh: '三十个事项', en: 'Thirty items' },
    summary: '测量用',
    basis: [{ document: '《测量》', article: '第一条' }],
    steps: steps.length > 1 ? steps : [...steps, { key: 'again', item: items[0]?.itemId }],
  });
}
