import type { SubgraphSources } from '../../../gateway/testing/graph.fixture.js';

/** One thing that federation promises, as a small graph of a hall and what it answers. */
export interface Theme {
  readonly name: string;
  readonly subgraphs: SubgraphSources;
  readonly asks: readonly Ask[];
}

export interface Ask {
  /** What it shows. */
  readonly shows: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  /** The whole answer, written out; none where the operation is refused. */
  readonly data?: unknown;
  /** What the refusal says, where nobody is to be asked. */
  readonly refused?: string;
  /** Paths of the errors; none by default. */
  readonly errorsAt?: readonly string[];
  /** The subgraphs that are asked, once for each request, whatever their order. */
  readonly asked?: readonly string[];
}

export type Row = Record<string, unknown>;

/** In place of a resolver that no good plan leads to. */
export function never(what: string): () => never {
  return () => {
    throw new Error(`Nobody is to be asked for ${what} here`);
  };
}

export function byId<Known extends { readonly id: string }>(rows: readonly Known[]): (key: Row) => Known | null {
  return ({ id }) => rows.find((row) => row.id === id) ?? null;
}
