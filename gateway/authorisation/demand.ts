import { type DirectiveNode, valueFromASTUntyped } from 'graphql';
import type { SecurityNames } from './security-names.js';

/**
 * What one directive demands of whoever asks. SCOPES: to be known, and to hold all of at least one of the alternatives
 * (`@authenticated` is one empty alternative). POLICIES: the same of policies, of which somebody unknown may hold some too.
 */
export interface Demand {
  readonly kind: 'SCOPES' | 'POLICIES';
  readonly anyOf: readonly (readonly string[])[];
  /** The same text for the same demand. */
  readonly id: string;
}

/** The demands that the directives of one definition make, in their order. */
export function demandsOf(directives: readonly DirectiveNode[] | undefined, names: SecurityNames): Demand[] {
  return (directives ?? []).flatMap((directive) => {
    const feature = names.get(directive.name.value);
    if (feature === undefined) return [];
    if (feature === 'authenticated') return [demand('SCOPES', [[]])];
    return [feature === 'requiresScopes' ? demand('SCOPES', lists(directive, 'scopes')) : demand('POLICIES', lists(directive, 'policies'))];
  });
}

/** Each demand once, in the order of their first places. */
export function distinct(demands: readonly Demand[]): Demand[] {
  return [...new Map(demands.map((each) => [each.id, each])).values()];
}

function demand(kind: Demand['kind'], anyOf: readonly (readonly string[])[]): Demand {
  return { kind, anyOf, id: JSON.stringify([kind, anyOf]) };
}

/** A directive without its argument, or with one of another shape, has no alternative that anyone could hold. */
function lists(directive: DirectiveNode, argumentName: string): string[][] {
  const argument = directive.arguments?.find(({ name }) => name.value === argumentName);
  const value: unknown = argument && valueFromASTUntyped(argument.value);
  if (!Array.isArray(value)) return [];
  return value.filter((all): all is string[] => Array.isArray(all) && all.every((name) => typeof name === 'string'));
}
