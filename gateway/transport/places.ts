/** Whoever waits for a place: called when it has one. */
export interface Waiting {
  start(): void;
}

/** Places for calls under way, and a bounded row of those that wait for one. */
export class Places {
  readonly #most: number;
  readonly #mostWaiting: number;
  /** In the order of their coming; a Set, since whoever gives up leaves from the middle. */
  readonly #row = new Set<Waiting>();
  #taken = 0;

  constructor(most: number, mostWaiting: number) {
    this.#most = most;
    this.#mostWaiting = mostWaiting;
  }

  get taken(): number {
    return this.#taken;
  }

  get waiting(): number {
    return this.#row.size;
  }

  /** Starts it now, or when a place is free. False if even the row is full: then it is never started. */
  enter(one: Waiting): boolean {
    if (this.#taken < this.#most) {
      this.#taken += 1;
      one.start();
      return true;
    }
    if (this.#row.size >= this.#mostWaiting) return false;
    this.#row.add(one);
    return true;
  }

  /** Gives up waiting. False if it did not wait. */
  giveUp(one: Waiting): boolean {
    return this.#row.delete(one);
  }

  /** A call has ended. */
  leave(): void {
    if (this.#row.size === 0) {
      this.#taken -= 1;
      return;
    }
    const next = this.#row.values().next().value as Waiting;
    this.#row.delete(next);
    next.start();
  }
}
