/** More in one span than any gateway sends; beyond it calls are refused, since to forget one would be to let it in again. */
const MOST = 500_000;

/** Remembers nonces for at least one span and at most two: two sets, of which the older is dropped as a whole. */
export class RecentNonces {
  #current = new Set<string>();
  #before = new Set<string>();
  #since = 0;

  /** @param span milliseconds. */
  constructor(
    readonly span: number,
    readonly most: number = MOST,
  ) {}

  /** Null for a nonce that is new, which it then no longer is. @param at milliseconds. */
  take(nonce: string, at: number): 'SEEN_BEFORE' | 'TOO_MANY' | null {
    if (at - this.#since >= this.span) {
      this.#before = at - this.#since >= 2 * this.span ? new Set() : this.#current;
      this.#current = new Set();
      this.#since = at;
    }
    if (this.#current.has(nonce) || this.#before.has(nonce)) return 'SEEN_BEFORE';
    if (this.#current.size >= this.most) return 'TOO_MANY';
    this.#current.add(nonce);
    return null;
  }
}
