const PARTS = 10;

/** How many calls of the last while failed, in ten parts that are forgotten one by one. */
export class OutcomeWindow {
  readonly #part: number;
  readonly #calls = new Array<number>(PARTS).fill(0);
  readonly #failures = new Array<number>(PARTS).fill(0);
  #latest = 0;

  /** @param length milliseconds */
  constructor(length: number) {
    this.#part = length / PARTS;
  }

  note(good: boolean, now: number): void {
    const place = this.#turn(now);
    this.#calls[place] = (this.#calls[place] ?? 0) + 1;
    if (!good) this.#failures[place] = (this.#failures[place] ?? 0) + 1;
  }

  count(now: number): { readonly calls: number; readonly failures: number } {
    this.#turn(now);
    return { calls: sum(this.#calls), failures: sum(this.#failures) };
  }

  forget(): void {
    this.#calls.fill(0);
    this.#failures.fill(0);
  }

  /** Empties the parts that have passed since it was last used. */
  #turn(now: number): number {
    const current = Math.floor(now / this.#part);
    for (let part = Math.max(this.#latest + 1, current - PARTS + 1); part <= current; part += 1) {
      this.#calls[part % PARTS] = 0;
      this.#failures[part % PARTS] = 0;
    }
    this.#latest = Math.max(this.#latest, current);
    return this.#latest % PARTS;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
