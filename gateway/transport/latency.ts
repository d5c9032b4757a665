const KEPT = 128;
/** Below this many there is nothing to go by. */
const LEAST = 20;

/** How long the last answers took, to know when one is late. */
export class Latency {
  readonly #kept: number[] = [];
  #next = 0;
  #p95 = Number.POSITIVE_INFINITY;

  note(milliseconds: number): void {
    this.#kept[this.#next] = milliseconds;
    this.#next = (this.#next + 1) % KEPT;
    if (this.#next % LEAST === 0) this.#p95 = this.#kept.toSorted((a, b) => a - b)[Math.floor(this.#kept.length * 0.95)] ?? this.#p95;
  }

  /** Milliseconds in which 95 of 100 answers came; infinite while too few have. */
  get p95(): number {
    return this.#p95;
  }
}
