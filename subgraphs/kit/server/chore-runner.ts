import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Store } from '../persistence/store.js';
import { type SubgraphObserver, subgraphObservers } from '../telemetry/subgraph.observer.js';
import type { Chore } from './chore.js';

/** Runs the chores of a subgraph, one after another, until it is stopped. A chore that fails is logged and tried again at its next turn. */
export class ChoreRunner {
  readonly #stopping = new AbortController();
  #loops: Promise<void>[] = [];
  #current: Promise<void> = Promise.resolve();

  constructor(
    private readonly chores: readonly Chore[],
    private readonly store: Store,
    private readonly logger: Logger,
    private readonly observer: Required<SubgraphObserver> = subgraphObservers([]),
  ) {}

  /** Begins at once, and again after each chore's pause. */
  start(): void {
    this.#loops = this.chores.map((chore) => this.#repeat(chore));
  }

  /** Runs every chore once, now; throws what the first failing one throws. For whoever has moved the clock, and for tests. */
  async runAll(): Promise<void> {
    for (const chore of this.chores) await this.#alone(() => this.#watched(chore));
  }

  /** Lets the chore that is running end. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#loops);
    await this.#current.catch(() => undefined);
  }

  async #repeat(chore: Chore): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await this.#alone(() => this.#watched(chore)).catch((error: unknown) =>
        this.logger.error({ err: error, chore: chore.name }, 'a chore has failed; it is tried again'),
      );
      await setTimeout(chore.every, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  async #watched(chore: Chore): Promise<void> {
    const began = performance.now();
    let outcome: 'ok' | 'failed' = 'failed';
    try {
      await chore.run(this.store, this.logger);
      outcome = 'ok';
    } finally {
      this.observer.choreRan(chore.name, outcome, performance.now() - began);
    }
  }

  /** One at a time: they write to the same database. */
  #alone(run: () => Promise<void>): Promise<void> {
    const turn = this.#current.catch(() => undefined).then(() => (this.#stopping.signal.aborted ? undefined : run()));
    this.#current = turn;
    return turn;
  }
}
