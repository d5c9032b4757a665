import { type DirectiveNode, Kind, type SelectionNode } from 'graphql';
import { fieldOf } from './merge.js';

type Variables = Readonly<Record<string, unknown>>;

/** Whether a selection is wanted, for the values of variables; undefined where it always is. */
export type Wanted = (variables: Variables) => boolean;

/** What `@skip` and `@include` say of one selection, those of the fragments around it apart. */
export function wantedBy({ directives = [] }: SelectionNode): Wanted | undefined {
  return everyOf(directives.map(wantedByDirective));
}

/** All have to be true. */
export function everyOf(conditions: readonly (Wanted | undefined)[]): Wanted | undefined {
  const known = conditions.filter((condition) => condition !== undefined);
  return known.length === 0 ? undefined : (variables) => known.every((condition) => condition(variables));
}

/** One has to be true; undefined as soon as one always is. */
export function anyOf(conditions: readonly (Wanted | undefined)[]): Wanted | undefined {
  const known = conditions.filter((condition) => condition !== undefined);
  return known.length < conditions.length ? undefined : (variables) => known.some((condition) => condition(variables));
}

function wantedByDirective({ name, arguments: given }: DirectiveNode): Wanted | undefined {
  if (name.value !== 'skip' && name.value !== 'include') return undefined;
  const skips = name.value === 'skip';
  const condition = given?.find((argument) => argument.name.value === 'if')?.value;
  if (condition?.kind === Kind.BOOLEAN) return condition.value === skips ? () => false : undefined;
  if (condition?.kind !== Kind.VARIABLE) return undefined;
  const variable = condition.name.value;
  return (variables) => (fieldOf(variables, variable) === true) !== skips;
}
