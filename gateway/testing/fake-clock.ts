import type { CallClock } from '../transport/call.clock.js';

interface Due {
  readonly at: number;
  readonly done: () => void;
}

/** Time that passes only when a test says so. */
export class FakeClock implements CallClock {
  readonly #due = new Set<Due>();
  readonly #began: number;
  #now = 0;
  /** What `random` gives. */
  chance = 0.5;

  constructor(began = '2026-11-28T06:00:00Z') {
    this.#began = Date.parse(began);
  }

  now(): number {
    return this.#now;
  }

  date(): Date {
    return new Date(this.#began + this.#now);
  }

  random(): number {
    return this.chance;
  }

  after(milliseconds: number, done: () => void): NodeJS.Timeout {
    const due: Due = { at: this.#now + milliseconds, done };
    this.#due.add(due);
    return due as unknown as NodeJS.Timeout;
  }

  cancel(timer: NodeJS.Timeout | undefined): void {
    this.#due.delete(timer as unknown as Due);
  }

  get timers(): number {
    return this.#due.size;
  }

  /** Lets time pass, doing in order what falls due, and lets what follows from each happen before the next. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.#now + milliseconds;
    await settled();
    for (let next = this.#next(until); next !== undefined; next = this.#next(until)) {
      this.#now = next.at;
      this.#due.delete(next);
      next.done();
      await settled();
    }
    this.#now = until;
  }

  #next(until: number): Due | undefined {
    return [...this.#due].filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
  }
}

/** All promises that can be settled now are. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
