import type { ContentFault } from './content-fault.js';
import type { ItemDefinition, Vocabulary } from './item-definition.js';
import { proveItem } from './proof/prove-item.js';
import { readDefinition } from './read-definition.js';

export interface CheckedContent {
  /** Null where the content cannot be read as an item. */
  readonly definition: ItemDefinition | null;
  /** Empty where it is sound. */
  readonly faults: readonly ContentFault[];
}

/** The one gate of content, whatever way it came: it is read strictly, and what can be read is proven. Pure. */
export function checkContent(source: unknown, vocabulary: Vocabulary): CheckedContent {
  const read = readDefinition(source, vocabulary);
  if ('faults' in read) return { definition: null, faults: read.faults };
  return { definition: read.definition, faults: proveItem(read.definition) };
}
