/** Coerced variables of one request. */
export type Variables = Readonly<Record<string, unknown>>;

/** An amount that is known when an operation is prepared, or one that a request makes known: the result of a step, and something more. */
export type Term = number | { readonly step: number; readonly more: number };

type Step =
  | { readonly kind: 'read'; readonly read: (variables: Variables) => number }
  | { readonly kind: 'sum' | 'product' | 'most'; readonly one: Term; readonly other: Term };

/**
 * Reckons what is known when an operation is prepared, and keeps the rest as a list of steps, each done once a request
 * however often its result is used: fragments that are shared do not multiply.
 */
export class CostTerms {
  readonly #steps: Step[] = [];

  read(read: (variables: Variables) => number): Term {
    return this.#then({ kind: 'read', read });
  }

  sum(one: Term, other: Term): Term {
    if (typeof one === 'number') return typeof other === 'number' ? one + other : { step: other.step, more: other.more + one };
    return typeof other === 'number' ? { step: one.step, more: one.more + other } : this.#then({ kind: 'sum', one, other });
  }

  product(one: Term, other: Term): Term {
    if (typeof one === 'number' && typeof other === 'number') return one * other;
    if (one === 0 || other === 0) return 0;
    return one === 1 ? other : other === 1 ? one : this.#then({ kind: 'product', one, other });
  }

  most(one: Term, other: Term): Term {
    if (typeof one === 'number' && typeof other === 'number') return Math.max(one, other);
    return one === 0 ? other : other === 0 ? one : this.#then({ kind: 'most', one, other });
  }

  /** The amount that a term has with a request's variables; a number where it is known without them. */
  amount(total: Term): number | ((variables: Variables) => number) {
    if (typeof total === 'number') return total;
    const steps = this.#steps.slice(0, total.step + 1);
    return (variables) => {
      const results: number[] = [];
      for (const step of steps) results.push(resultOf(step, results, variables));
      return amountOf(total, results);
    };
  }

  #then(step: Step): Term {
    return { step: this.#steps.push(step) - 1, more: 0 };
  }
}

function resultOf(step: Step, results: readonly number[], variables: Variables): number {
  if (step.kind === 'read') return step.read(variables);
  const one = amountOf(step.one, results);
  const other = amountOf(step.other, results);
  return step.kind === 'sum' ? one + other : step.kind === 'product' ? one * other : Math.max(one, other);
}

function amountOf(term: Term, results: readonly number[]): number {
  return typeof term === 'number' ? term : (results[term.step] ?? 0) + term.more;
}
