import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';

/** What the index knows of one item: what it is found by, and what it is filtered by. */
export interface ItemDocument {
  readonly id: string;
  readonly department: string;
  readonly withdrawn: boolean;
  readonly handling: ItemDefinition['handling'];
  readonly kind: ItemDefinition['type'];
  readonly serves: ItemDefinition['serves'];
  /** Codes of the joint matters that it is a step of. */
  readonly matters: readonly string[];
  readonly texts: ItemTexts;
}

/** The texts of an item, by where they stand; the earlier, the more it is about them. */
export interface ItemTexts {
  readonly name: string;
  readonly keywords: readonly string[];
  readonly english: string;
  readonly code: string;
  readonly result: string;
  readonly materials: readonly string[];
  readonly points: readonly string[];
  readonly guide: readonly string[];
  readonly basis: readonly string[];
}
export type TextField = keyof ItemTexts;

export interface DocumentSource {
  readonly itemId: string;
  readonly department: string;
  readonly withdrawn: boolean;
  readonly matters: readonly string[];
  readonly definition: ItemDefinition;
}

/** An item as the index takes it in. Pure. */
export function itemDocument({ itemId, department, withdrawn, matters, definition }: DocumentSource): ItemDocument {
  const { name, keywords, nationalCode, handling, type, serves, result, materials, points, guide, basis } = definition;
  return {
    id: itemId,
    department,
    withdrawn,
    handling,
    kind: type,
    serves,
    matters,
    texts: {
      name: name.zh,
      keywords,
      english: name.en,
      code: nationalCode === undefined ? '' : `${nationalCode.basic}${nationalCode.handling ?? ''}`,
      result: result.name,
      materials: materials.map((material) => material.name),
      points: points.map((point) => point.title),
      guide: [guide.summary, ...guide.conditions, ...guide.faq.map(({ question }) => question)],
      basis: [...new Set(basis.map(({ document }) => document))],
    },
  };
}
