/** A share of the calls, e.g. of retries: saved up call by call, to a bound, so that an outage does not double the load. */
export class Budget {
  readonly #share: number;
  readonly #most: number;
  #saved: number;

  /**
   * @param share e.g. 0.1 for one in ten
   * @param most that are saved; as many are there at the beginning
   */
  constructor(share: number, most: number) {
    this.#share = share;
    this.#most = most;
    this.#saved = share === 0 ? 0 : most;
  }

  /** A call was made that adds to the budget. */
  earn(): void {
    if (this.#saved < this.#most) this.#saved = Math.min(this.#most, this.#saved + this.#share);
  }

  /** Takes one, if there is one. */
  spend(): boolean {
    if (this.#saved < 1) return false;
    this.#saved -= 1;
    return true;
  }
}
