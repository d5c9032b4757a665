import type { Logger } from 'pino';
import type { CallClock } from '../transport/call.clock.js';

/** A process of the gateway, as its supervisor needs it. */
export interface WorkerProcess {
  readonly pid: number | undefined;
  signal(name: NodeJS.Signals): void;
}

/** What a supervisor hears of a worker. `ended` is said once. */
export interface WorkerEvents {
  /** It listens at this address. */
  ready(url: string): void;
  ended(code: number | null, signal: string | null): void;
}

export interface SupervisorOptions {
  readonly workers: number;
  /** @param number of the worker, from 1; whoever takes its place after its end has the same */
  readonly fork: (number: number, events: WorkerEvents) => WorkerProcess;
  readonly clock: Pick<CallClock, 'now' | 'after' | 'cancel'>;
  readonly logger: Logger;
}

/** Milliseconds before a worker that has ended is replaced; twice as long each time that it does not live for `SOUND`. */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 10_000;
const SOUND = 30_000;

interface Post {
  readonly number: number;
  worker: WorkerProcess | undefined;
  began: number;
  /** Ends in a row that came too soon. */
  soon: number;
  replacing: NodeJS.Timeout | undefined;
  listens: boolean;
}

/**
 * Keeps several processes of one gateway running: one that ends is replaced, the others go on meanwhile. Where none has ever served,
 * something is wrong with all of them, and nothing is tried again.
 */
export class Supervisor {
  readonly #options: SupervisorOptions;
  readonly #posts: readonly Post[];
  readonly #ready = Promise.withResolvers<string>();
  readonly #stopped = Promise.withResolvers<void>();
  readonly #waiting: Set<Post>;
  #served = false;
  #stopping = false;

  constructor(options: SupervisorOptions) {
    this.#options = options;
    this.#posts = Array.from({ length: options.workers }, (_, place) => ({
      number: place + 1,
      worker: undefined,
      began: 0,
      soon: 0,
      replacing: undefined,
      listens: false,
    }));
    this.#waiting = new Set(this.#posts);
  }

  /** @returns the address, once all listen. @throws if one ended before any did: it has said why. */
  start(): Promise<string> {
    for (const post of this.#posts) this.#fork(post);
    return this.#ready.promise;
  }

  /** How many listen now; none once they are to end. */
  get serving(): number {
    return this.#stopping ? 0 : this.#posts.filter(({ listens }) => listens).length;
  }

  /** Has each worker reread what it serves. */
  reload(): void {
    for (const { worker } of this.#posts) worker?.signal('SIGHUP');
  }

  /** Lets each worker end what it is at; resolves when the last one has ended. Said twice, it happens once. */
  stop(): Promise<void> {
    if (!this.#stopping) {
      this.#stopping = true;
      for (const { worker, replacing } of this.#posts) {
        this.#options.clock.cancel(replacing);
        worker?.signal('SIGTERM');
      }
      this.#resolveIfDone();
    }
    return this.#stopped.promise;
  }

  #fork(post: Post): void {
    post.began = this.#options.clock.now();
    post.worker = this.#options.fork(post.number, {
      ready: (url) => this.#heardReady(post, url),
      ended: (code, signal) => this.#heardEnd(post, code, signal),
    });
  }

  #heardReady(post: Post, url: string): void {
    this.#served = true;
    post.listens = true;
    this.#waiting.delete(post);
    this.#options.logger.info({ worker: post.number, pid: post.worker?.pid }, 'worker listens');
    if (this.#waiting.size === 0) this.#ready.resolve(url);
  }

  #heardEnd(post: Post, code: number | null, signal: string | null): void {
    post.worker = undefined;
    post.listens = false;
    if (this.#stopping) this.#resolveIfDone();
    else if (this.#served) this.#replace(post, code, signal);
    else {
      this.#ready.reject(new Error(`Worker ${post.number} ended with ${code ?? signal} before it listened`));
      void this.stop();
    }
  }

  #replace(post: Post, code: number | null, signal: string | null): void {
    const { clock, logger } = this.#options;
    post.soon = clock.now() - post.began < SOUND ? post.soon + 1 : 0;
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.max(0, post.soon - 1));
    logger.error({ worker: post.number, code, signal, pause }, 'worker ended, it is replaced');
    post.replacing = clock.after(pause, () => this.#fork(post));
  }

  #resolveIfDone(): void {
    if (this.#posts.every(({ worker }) => worker === undefined)) this.#stopped.resolve();
  }
}
