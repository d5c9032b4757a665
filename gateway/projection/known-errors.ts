import type { GraphQLFormattedError } from 'graphql';
import type { Path } from './position.js';

interface Place {
  failed: boolean;
  readonly below: Map<string | number, Place>;
}

/** The errors that are known before the projection, asked which null they explain. */
export class KnownErrors {
  readonly #errors: readonly GraphQLFormattedError[];
  #places: Place | undefined;

  constructor(errors: readonly GraphQLFormattedError[]) {
    this.#errors = errors;
  }

  /**
   * Whether one of them is the cause of the null at `path`: one at that place or below it. Where no subgraph has said anything (`absent`:
   * not even null), the fetch itself has failed, and its error stands at the object that it was to complete, or has no path at all.
   */
  explain(path: Path, absent: boolean): boolean {
    if (this.#errors.length === 0) return false;
    this.#places ??= placesOf(this.#errors);
    let place = this.#places;
    for (const step of path) {
      if (absent && place.failed) return true;
      const next = place.below.get(step);
      if (!next) return false;
      place = next;
    }
    return true;
  }
}

function placesOf(errors: readonly GraphQLFormattedError[]): Place {
  const root: Place = { failed: false, below: new Map() };
  for (const { path } of errors) {
    let place = root;
    for (const step of path ?? []) {
      const next: Place = place.below.get(step) ?? { failed: false, below: new Map() };
      place.below.set(step, next);
      place = next;
    }
    place.failed = true;
  }
  return root;
}
