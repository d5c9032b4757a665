import { getNamedType, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { type Fragments, OPERATION_COST } from './estimate.js';
import type { FieldCosts } from './field-costs.js';

/** What is counted of an answer: by the names in it, the fields that weigh something or hold some that do. */
interface Counted {
  weight: number;
  readonly below: Map<string, Counted>;
}

/**
 * Measures what an operation has cost, by the same weights as the estimate, from the data that it was answered with.
 * Only lists and objects are walked, and no value of theirs: some nanoseconds an object. Arguments are not counted again.
 */
export function actualCost(operation: OperationDefinitionNode, fragments: Fragments, costs: FieldCosts): (data: unknown) => number {
  const root = costs.schema.getRootType(operation.operation);
  const counted = new Map<string, Counted>();
  if (root) collect(operation.selectionSet, root.name, counted);
  return (data) => OPERATION_COST[operation.operation] + (data ? below(data as Record<string, unknown>, counted) : 0);

  /** Whose type an object is need not be known: it has the names of its own type's fields, and no others. */
  function collect({ selections }: SelectionSetNode, type: string, into: Map<string, Counted>): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment) collect(fragment.selectionSet, fragment.typeCondition.name.value, into);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        collect(selection.selectionSet, selection.typeCondition?.name.value ?? type, into);
      } else {
        const field = costs.field(type, selection.name.value);
        if (!field) continue;
        const name = (selection.alias ?? selection.name).value;
        const { weight } = costs.of(type, field);
        const entry = into.get(name) ?? { weight: 0, below: new Map() };
        entry.weight = Math.max(entry.weight, weight);
        if (selection.selectionSet) collect(selection.selectionSet, getNamedType(field.type).name, entry.below);
        if (entry.weight > 0 || entry.below.size > 0) into.set(name, entry);
      }
    }
  }
}

function below(object: Record<string, unknown>, counted: Map<string, Counted>): number {
  let cost = 0;
  for (const [name, entry] of counted) cost += costOf(object[name], entry);
  return cost;
}

function costOf(value: unknown, entry: Counted): number {
  if (value === null || value === undefined) return 0;
  if (!Array.isArray(value)) return entry.weight + (entry.below.size === 0 ? 0 : below(value as Record<string, unknown>, entry.below));
  let cost = 0;
  for (const each of value) cost += costOf(each, entry);
  return cost;
}
