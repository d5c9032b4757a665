import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  getNamedType,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { CostTerms, type Term, type Variables } from './cost-terms.js';
import type { FieldCosts } from './field-costs.js';
import { type Slice, sizeIn, slicesOf } from './slicing.js';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export interface Estimated {
  /** What an operation costs at most, as far as lists are no longer than is assumed of them. */
  readonly cost: number | ((variables: Variables) => number);
  /** Everything in it that says how many of a list are wanted. */
  readonly slices: readonly Slice[];
}

/** What an operation costs before it has chosen a field: an act is more work than a reading. */
export const OPERATION_COST = { query: 0, mutation: 10, subscription: 0 };

/**
 * Estimates a valid operation: each field costs what it gives, as often as it gives it. What stands in fragments for
 * different types is not added up: where an object may be of several types, the dearest counts.
 * Fields that are written twice count twice. Linear in the document: a fragment is estimated once.
 */
export function estimate(operation: OperationDefinitionNode, fragments: Fragments, costs: FieldCosts): Estimated {
  const walk = new Walk(fragments, costs);
  const root = costs.schema.getRootType(operation.operation);
  const total = root ? walk.below(operation.selectionSet, root.name, sizedBy([], 1)) : 0;
  return { cost: walk.terms.amount(walk.terms.sum(OPERATION_COST[operation.operation], total)), slices: walk.slices };
}

/** The parent's word on how long some of its fields are, and the fragments that were estimated under it. */
interface Sized {
  readonly fields: readonly string[];
  readonly size: Term;
  readonly known: Map<string, Weights>;
}

const sizedBy = (fields: readonly string[], size: Term): Sized => ({ fields, size, known: new Map() });

/** What selections cost on any object of their type, and what besides on objects of some. */
interface Weights {
  always: Term;
  readonly byType: Map<string, Term>;
}

class Walk {
  readonly terms = new CostTerms();
  readonly slices: Slice[] = [];
  readonly #unsized = sizedBy([], 1);

  constructor(
    readonly fragments: Fragments,
    readonly costs: FieldCosts,
  ) {}

  below(set: SelectionSetNode, type: string, sized: Sized): Term {
    const { always, byType } = this.#weights(set, type, sized);
    let dearest: Term = 0;
    for (const each of byType.values()) dearest = this.terms.most(dearest, each);
    return this.terms.sum(always, dearest);
  }

  #weights({ selections }: SelectionSetNode, type: string, sized: Sized): Weights {
    const weights: Weights = { always: 0, byType: new Map() };
    for (const selection of selections) {
      const share = this.#share(selection.directives);
      if (share === 0) continue;
      if (selection.kind === Kind.FIELD) {
        weights.always = this.terms.sum(weights.always, this.terms.product(share, this.#field(selection, type, sized)));
      } else this.#addFragment(weights, selection, { share, type, sized });
    }
    return weights;
  }

  /** What a fragment holds costs on the objects to which it applies. */
  #addFragment(
    weights: Weights,
    selection: InlineFragmentNode | FragmentSpreadNode,
    { share, type, sized }: { share: Term; type: string; sized: Sized },
  ): void {
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
    if (!fragment) return;
    const condition = fragment.typeCondition?.name.value ?? type;
    const inside =
      fragment.kind === Kind.FRAGMENT_DEFINITION
        ? this.#ofFragment(fragment, sized)
        : this.#weights(fragment.selectionSet, condition, sized);
    const here = this.costs.possible(type);
    const there = this.costs.possible(condition);
    const always = this.terms.product(share, inside.always);
    const add = (name: string, term: Term) => weights.byType.set(name, this.terms.sum(weights.byType.get(name) ?? 0, term));
    if ([...here].every((name) => there.has(name))) weights.always = this.terms.sum(weights.always, always);
    else for (const name of here) if (there.has(name)) add(name, always);
    for (const [name, term] of inside.byType) if (here.has(name)) add(name, this.terms.product(share, term));
  }

  #ofFragment({ name, typeCondition, selectionSet }: FragmentDefinitionNode, sized: Sized): Weights {
    const known = sized.known.get(name.value);
    if (known) return known;
    const weights = this.#weights(selectionSet, typeCondition.name.value, sized);
    sized.known.set(name.value, weights);
    return weights;
  }

  #field(node: FieldNode, type: string, sized: Sized): Term {
    const field = this.costs.field(type, node.name.value);
    if (!field) return 0;
    const { weight, lists, declared, usualSize } = this.costs.of(type, field);
    const slices = declared ? slicesOf(node, field, declared) : [];
    for (const slice of slices) this.slices.push(slice);
    const own = this.#term(sizeIn(slices, declared?.assumedSize ?? usualSize));
    const isOwnSize = declared === undefined || declared.sizedFields.length === 0;
    const below = node.selectionSet
      ? this.below(node.selectionSet, getNamedType(field.type).name, isOwnSize ? this.#unsized : sizedBy(declared.sizedFields, own))
      : 0;
    const outer = lists === 0 ? 1 : sized.fields.includes(field.name) ? sized.size : isOwnSize ? own : usualSize;
    const times = lists > 1 ? this.terms.product(outer, usualSize ** (lists - 1)) : outer;
    const given = this.#term(this.costs.inputs.ofArguments(node, field));
    return this.terms.sum(this.terms.product(times, this.terms.sum(weight, below)), given);
  }

  /** 1 or 0, or what `@include` and `@skip` will say. */
  #share(directives: readonly DirectiveNode[] = []): Term {
    let share: Term = 1;
    for (const { name, arguments: given } of directives) {
      if (name.value !== 'include' && name.value !== 'skip') continue;
      const condition = given?.find((argument) => argument.name.value === 'if')?.value;
      const wanted = name.value === 'include';
      if (condition?.kind === Kind.BOOLEAN) share = condition.value === wanted ? share : 0;
      if (condition?.kind !== Kind.VARIABLE) continue;
      const variable = condition.name.value;
      share = this.terms.product(
        share,
        this.terms.read((variables) => (variables[variable] === wanted ? 1 : 0)),
      );
    }
    return share;
  }

  #term(amount: number | ((variables: Variables) => number)): Term {
    return typeof amount === 'number' ? amount : this.terms.read(amount);
  }
}
