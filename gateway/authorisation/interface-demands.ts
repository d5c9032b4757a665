import type { GraphQLInterfaceType } from 'graphql';
import { type Demand, distinct } from './demand.js';
import type { GuardedSchema } from './guarded-schema.js';

/** Combinations of alternatives that are looked at before a demand counts as an interface's own. */
const COMBINATIONS = 10_000;

/**
 * What an interface demands by itself, of a field or (without one) of everything seen through it. Since 2.9.4 composition
 * lets no subgraph declare that, and copies onto the interface what all its implementers demand together: such a copy binds
 * nobody, as each implementer's own demand is known, and would deny one department's field for the sake of another's.
 */
export function ownDemands(guarded: GuardedSchema, contract: GraphQLInterfaceType, fieldName?: string): readonly Demand[] {
  const of = (typeName: string) => (fieldName === undefined ? guarded.ofType(typeName) : guarded.ofField(typeName, fieldName));
  const declared = of(contract.name);
  if (declared.length === 0) return declared;
  const implementers = distinct(guarded.schema.getPossibleTypes(contract).flatMap(({ name }) => of(name)));
  return declared.filter((demand) => !isCopy(demand, implementers));
}

/** Whether whoever meets all the demands of the implementers meets this one. */
function isCopy(demand: Demand, implementers: readonly Demand[]): boolean {
  const same = implementers.filter(({ kind }) => kind === demand.kind);
  if (same.length === 0) return false;
  let combinations: ReadonlySet<string>[] = [new Set()];
  for (const { anyOf } of same) {
    if (combinations.length * anyOf.length > COMBINATIONS) return false;
    combinations = combinations.flatMap((held) => anyOf.map((all) => new Set([...held, ...all])));
  }
  return combinations.every((held) => demand.anyOf.some((all) => all.every((name) => held.has(name))));
}
