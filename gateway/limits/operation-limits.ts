import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode } from 'graphql';
import type { SupergraphSource } from '../supergraph/supergraph.source.js';
import { actualCost } from './cost/actual-cost.js';
import type { Variables } from './cost/cost-terms.js';
import { declaredCosts } from './cost/declared-costs.js';
import { estimate } from './cost/estimate.js';
import { FieldCosts } from './cost/field-costs.js';
import { type Slice, wantedWith } from './cost/slicing.js';
import { costTooHigh, inputTooLong, type LimitRefusal, listTooLong } from './limit-refusal.js';
import type { Budgets, CostLimits } from './limits.options.js';
import { longestList } from './longest-list.js';

/** Whoever asks, as far as budgets go. */
export interface Spender {
  readonly sub: string | null;
  readonly roles: readonly string[];
}

/** What one operation may be asked for. Holds nothing of a request. */
export interface MeasuredOperation {
  estimate(variables: Variables): number;
  /** @param variables coerced. Null: it may run. */
  check(variables: Variables, caller: Spender): LimitRefusal | null;
  /**
   * What it has cost, from the JSON text of the data that it was answered with. Of an operation's answers the first and then one
   * in `measureEvery` are measured: undefined for the others.
   */
  actual(data: Buffer): number | undefined;
}

/** Measures the operations of one supergraph, each once when it is prepared. */
export interface OperationMeasurer {
  /** @param operation of this document, which is valid. A refusal: no variables and no caller would make it fit. */
  measure(document: DocumentNode, operation: OperationDefinitionNode): MeasuredOperation | LimitRefusal;
}

export function operationMeasurer({ document: supergraph, schema }: SupergraphSource, limits: CostLimits): OperationMeasurer {
  const costs = new FieldCosts(schema, declaredCosts(supergraph), limits.assumedListSize);
  return {
    measure(document, operation) {
      const fragments = fragmentsIn(document);
      const { cost, slices } = estimate(operation, fragments, costs);
      const bounds = slices.map((slice) => ({ slice, most: Math.max(limits.maxListSize, slice.declared ?? 0) }));
      const tooLong = exceeded(bounds, {});
      if (tooLong) return tooLong;
      const open = bounds.filter(({ slice }) => typeof slice.wanted !== 'number');
      const given = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
      const estimated = typeof cost === 'number' ? () => cost : cost;
      return {
        estimate: estimated,
        check: (variables, caller) =>
          exceeded(open, variables) ??
          longInput(given, variables, limits.maxInputItems) ??
          overBudget(estimated(variables), caller, limits.budgets),
        actual: sampled(limits.measureEvery, () => actualCost(operation, fragments, costs)),
      };
    },
  };
}

/** To parse an answer costs as much as to make it: what is wanted is how far estimates are off, which few answers tell. */
function sampled(every: number, prepare: () => (data: unknown) => number): (data: Buffer) => number | undefined {
  let answers = 0;
  let actual: ((data: unknown) => number) | undefined;
  return (data) => {
    if (every === 0 || answers++ % every !== 0) return undefined;
    actual ??= prepare();
    return actual(JSON.parse(data.toString('utf8')));
  };
}

function fragmentsIn({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])));
}

/** What is negative or missing is left to whoever keeps the list. */
function exceeded(bounds: readonly { readonly slice: Slice; readonly most: number }[], variables: Variables): LimitRefusal | null {
  for (const { slice, most } of bounds) {
    if ((wantedWith(slice, variables) ?? 0) > most) return listTooLong(slice.field, slice.argument, most);
  }
  return null;
}

function longInput(names: readonly string[], variables: Variables, most: number): LimitRefusal | null {
  for (const name of names) if (longestList(variables[name]) > most) return inputTooLong(name, most);
  return null;
}

function overBudget(estimated: number, { sub, roles }: Spender, budgets: Budgets): LimitRefusal | null {
  let allowed = sub === null ? budgets.anonymous : budgets.default;
  for (const role of roles) allowed = Math.max(allowed, budgets.roles[role] ?? 0);
  return estimated > allowed ? costTooHigh(Math.ceil(estimated), allowed) : null;
}
