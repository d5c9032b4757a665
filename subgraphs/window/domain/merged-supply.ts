import type { SuppliedMaterial } from './material-supply.js';

/** What was supplied with what came later: a material that is handed in again replaces the earlier one. Pure. */
export function mergedSupply(before: readonly SuppliedMaterial[], added: readonly SuppliedMaterial[]): SuppliedMaterial[] {
  const replaced = new Set(added.map(({ code }) => code));
  return [...before.filter(({ code }) => !replaced.has(code)), ...added];
}
