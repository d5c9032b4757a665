import type { GraphQLFormattedError } from 'graphql';
import type { Denial } from './denial.js';
import type { JsonBytes } from './json.bytes.js';
import { KnownErrors } from './known-errors.js';
import { type Path, type Position, pathOf } from './position.js';

/** A subgraph has not kept to its schema. Not public: the gateway masks it with an id that leads to the log. */
export const INVALID_SUBGRAPH_DATA = 'INVALID_SUBGRAPH_DATA';

/** Each is some thirty times as long as the null that it explains: without a bound a hostile subgraph makes the answer grow by as much. */
const MOST_ERRORS = 2_000;

/** What one projection keeps while it lasts. */
export class ProjectionRun {
  /** Where in the lists on the way from the root it is: see `Position`. */
  readonly indices: number[] = [];
  readonly #known: readonly GraphQLFormattedError[];
  readonly #explanations: KnownErrors;
  readonly #own: GraphQLFormattedError[] = [];

  constructor(
    readonly out: JsonBytes,
    readonly variables: Readonly<Record<string, unknown>>,
    known: readonly GraphQLFormattedError[],
  ) {
    this.#known = known;
    this.#explanations = new KnownErrors(known);
  }

  /** The known errors, and those that the projection found. */
  get errors(): readonly GraphQLFormattedError[] {
    return this.#own.length === 0 ? this.#known : [...this.#known, ...this.#own];
  }

  /**
   * Null is written at `position`, or above it; an error tells why unless one is known that does.
   * @param absent no subgraph has said anything there, not even null.
   */
  broken(message: string, position: Position, absent = false): void {
    const path = pathOf(position, this.indices);
    if (!this.#explanations.explain(path, absent)) this.#add(INVALID_SUBGRAPH_DATA, message, path);
  }

  denied({ code, message }: Denial, position: Position): void {
    this.#add(code, message, pathOf(position, this.indices));
  }

  #add(code: string, message: string, path: Path): void {
    if (this.#own.length > MOST_ERRORS) return;
    if (this.#own.length < MOST_ERRORS) this.#own.push({ message, path, extensions: { code } });
    else this.#own.push({ message: `More than ${MOST_ERRORS} errors: the others are left out`, extensions: { code } });
  }
}
