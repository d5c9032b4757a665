import { itemIdOf } from '../../../kit/contract/item-published.message.js';

/** The code of an item within its department: what follows the department's name in its id. Empty for another department's id. */
export function slugOf(department: string, itemId: string): string {
  const prefix = itemIdOf(department, '');
  return itemId.startsWith(prefix) ? itemId.slice(prefix.length) : '';
}
