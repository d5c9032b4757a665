import { departments } from '../../../schema/departments.js';
import { itemIdOf } from '../../../subgraphs/kit/contract/item-published.message.js';
import type { ItemDefinition } from '../../../subgraphs/kit/domain/catalogue/item-definition.js';
import { type ShippedItem, shippedItems } from '../../../subgraphs/window/testing/shipped-catalogues.js';

/** What makes the names of made-up items differ, as the fields of business of a city do. */
const FIELDS = ['农牧', '林业', '文旅', '交通', '教育', '卫生', '水务', '能源', '物流', '商贸', '环保', '民宿'];

/** Items in the number of a large city: the shipped ones, varied in name, keywords and owner. */
export function syntheticItems(count: number): ShippedItem[] {
  const shipped = shippedItems();
  return Array.from({ length: count }, (_, index) => {
    const { definition } = shipped[index % shipped.length] as ShippedItem;
    const { code } = departments[index % departments.length] as (typeof departments)[number];
    const field = FIELDS[Math.floor(index / shipped.length) % FIELDS.length] ?? '';
    const slug = `${definition.slug}-${index}`;
    const name = { zh: `${field}${definition.name.zh}（第${index}类）`, en: `${definition.name.en} ${index}` };
    return {
      itemId: itemIdOf(code, slug),
      department: code,
      definition: { ...definition, slug, name, keywords: [...definition.keywords, field] },
    };
  });
}

/** The version of an item with this number: its wording differs from version to version. */
export function versionOf(definition: ItemDefinition, number: number): ItemDefinition {
  return { ...definition, guide: { ...definition.guide, summary: `${definition.guide.summary}（第${number}版）` } };
}
