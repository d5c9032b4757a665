import { canonicalJson } from '../canonical-json.js';
import type { ItemDefinition } from './item-definition.js';

/** One item within an application: alone, or as a step of a joint matter (一件事). */
export interface ChecklistPart {
  /** Key of the step, or id of the item. */
  readonly key: string;
  readonly item: ItemDefinition;
  /** Form fields that an earlier step produces, so that the applicant is not asked for them. */
  readonly supplied: readonly string[];
  /** Codes of materials that an earlier step's result replaces. */
  readonly waivedMaterials: readonly string[];
}

/** Each part once, in order. Throws when one key stands for two different parts. */
export function distinctParts(parts: readonly ChecklistPart[]): ChecklistPart[] {
  const byKey = new Map<string, ChecklistPart>();
  for (const part of parts) {
    const seen = byKey.get(part.key);
    if (seen !== undefined && seen !== part && canonicalJson(seen) !== canonicalJson(part))
      throw new ChecklistFault(`Part ${part.key} stands for two different items`);
    byKey.set(part.key, seen ?? part);
  }
  return [...byKey.values()];
}

/** Parts whose results supply this one, by key. */
export function providersOf(part: ChecklistPart, parts: readonly ChecklistPart[]): string[] {
  return parts
    .filter(({ key, item }) => key !== part.key && item.produces.some((field) => part.supplied.includes(field)))
    .map(({ key }) => key);
}

/** Items that contradict each other cannot be applied for together: a fault of the catalogue, not of the applicant. */
export class ChecklistFault extends Error {}
