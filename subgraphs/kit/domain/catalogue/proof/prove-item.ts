import type { ContentFault } from '../content-fault.js';
import type { ItemDefinition } from '../item-definition.js';
import { checkFaults } from './check-faults.js';
import { formFaults } from './form-faults.js';
import { limitFaults } from './limit-faults.js';
import { materialFaults } from './material-faults.js';
import { scenarioFaults } from './scenario-faults.js';
import { choiceCodeFaults, structureFaults } from './structure-faults.js';
import { wordingFaults } from './wording-faults.js';

/**
 * Everything that would make an item unusable at the window, each fault with its exact place and, where answers lead to it,
 * those answers. Empty when the item is proven sound: by going through every scenario, not by trying some. Pure.
 */
export function proveItem(item: ItemDefinition): ContentFault[] {
  const structure = [...structureFaults(item), ...choiceCodeFaults(item)];
  const checks = checkFaults(item);
  const rest = [...materialFaults(item), ...checks, ...limitFaults(item), ...formFaults(item), ...wordingFaults(item)];
  // A tree that leads nowhere cannot be gone through; what else is wrong is told all the same.
  return structure.length > 0 ? [...structure, ...rest] : [...rest, ...scenarioFaults(item)];
}
