import { type FieldNode, type GraphQLField, Kind, type ValueNode } from 'graphql';
import type { Variables } from './cost-terms.js';
import type { ListSize } from './declared-costs.js';

/** One argument that says how many of a list are wanted: a number, or the variable that will say it. */
export interface Slice {
  readonly field: string;
  readonly argument: string;
  /** The most that the schema declares, if it declares any. */
  readonly declared: number | undefined;
  readonly wanted: number | { readonly variable: string; readonly otherwise: number | undefined };
}

/** The arguments of a field that say how many are wanted, as far as they say it; null says nothing. */
export function slicesOf(node: FieldNode, field: GraphQLField<unknown, unknown>, declared: ListSize): Slice[] {
  return declared.slicingArguments.flatMap((name) => {
    const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
    const byDefault = numberOf(field.args.find((argument) => argument.name === name)?.defaultValue);
    const wanted = given === undefined ? byDefault : wantedBy(given, byDefault);
    return wanted === undefined ? [] : [{ field: field.name, argument: name, declared: declared.assumedSize, wanted }];
  });
}

/** How many a field gives: the most that an argument wants, else what is assumed. Never below 0. */
export function sizeIn(slices: readonly Slice[], assumed: number): number | ((variables: Variables) => number) {
  const read = (variables: Variables): number => {
    let size: number | undefined;
    for (const slice of slices) {
      const wanted = wantedWith(slice, variables);
      if (wanted !== undefined) size = Math.max(size ?? 0, wanted);
    }
    return size ?? assumed;
  };
  return slices.some(({ wanted }) => typeof wanted !== 'number') ? read : read({});
}

/** Undefined where the variable says nothing. */
export function wantedWith({ wanted }: Slice, variables: Variables): number | undefined {
  if (typeof wanted === 'number') return wanted;
  return Object.hasOwn(variables, wanted.variable) ? numberOf(variables[wanted.variable]) : wanted.otherwise;
}

function wantedBy(value: ValueNode, byDefault: number | undefined): Slice['wanted'] | undefined {
  if (value.kind === Kind.VARIABLE) return { variable: value.name.value, otherwise: byDefault };
  return value.kind === Kind.INT ? Number(value.value) : undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
