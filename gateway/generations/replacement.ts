import type { SupergraphReason } from './supergraph.fault.js';

/**
 * What became of an offered supergraph: it serves now; or it is what serves already; or it was refused, and what served
 * before goes on. Hashes are those of the whole text (SHA-256, hexadecimal).
 */
export type Replacement =
  | { readonly taken: true; readonly hash: string; readonly previous: string }
  | { readonly taken: false; readonly unchanged: true; readonly hash: string }
  | { readonly taken: false; readonly unchanged: false; readonly hash: string; readonly reasons: readonly SupergraphReason[] };

/** What may be told to anyone about the supergraph: which one serves, and whether the last one that came was refused. */
export interface SupergraphStanding {
  readonly hash: string;
  readonly lastRefused: { readonly hash: string; readonly at: string } | null;
}
