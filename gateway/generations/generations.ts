import type { Logger } from 'pino';
import { type Generation, supergraphHash } from './generation.js';
import type { Replacement, SupergraphStanding } from './replacement.js';
import { SupergraphFault, supergraphFault } from './supergraph.fault.js';

export interface GenerationsOptions {
  /** Builds a generation whole. @throws SupergraphFault */
  readonly open: (supergraphSdl: string) => Promise<Generation>;
  readonly now: () => Date;
  readonly logger: Logger;
}

/** A generation and the requests that are under way on it. */
interface Serving {
  readonly generation: Generation;
  underWay: number;
  retired: boolean;
  stopped: Promise<void> | undefined;
}

/** The one generation that serves, and those before it that requests are still under way on. */
export class Generations {
  readonly #options: GenerationsOptions;
  readonly #retiring = new Set<Serving>();
  #current: Serving;
  #lastRefused: SupergraphStanding['lastRefused'] = null;
  #replacing: Promise<unknown> = Promise.resolve();
  #closing = false;

  private constructor(first: Generation, options: GenerationsOptions) {
    this.#current = serving(first);
    this.#options = options;
  }

  /** @throws SupergraphFault if the first supergraph cannot be served. */
  static async start(supergraphSdl: string, options: GenerationsOptions): Promise<Generations> {
    return new Generations(await options.open(supergraphSdl), options);
  }

  get standing(): SupergraphStanding {
    return { hash: this.#current.generation.hash, lastRefused: this.#lastRefused };
  }

  /** Does a piece of work from beginning to end on the generation that serves when it begins. */
  async use<Result>(work: (generation: Generation) => Promise<Result>): Promise<Result> {
    const mine = this.#current;
    mine.underWay += 1;
    try {
      return await work(mine.generation);
    } finally {
      mine.underWay -= 1;
      this.#stopIfDone(mine);
    }
  }

  /** One replacement after the other, in the order in which they were asked for. Never throws. */
  replace(supergraphSdl: string): Promise<Replacement> {
    const replacement = this.#replacing.then(() => this.#replace(supergraphSdl));
    this.#replacing = replacement;
    return replacement;
  }

  /** Stops all generations, with or without requests under way; takes no further one. */
  async close(): Promise<void> {
    this.refuseFurther();
    await this.#replacing;
    await Promise.all([this.#current, ...this.#retiring].map((each) => this.#stop(each)));
  }

  /** From now on every supergraph is refused, also one that is being built. */
  refuseFurther(): void {
    this.#closing = true;
  }

  async #replace(supergraphSdl: string): Promise<Replacement> {
    const hash = supergraphHash(supergraphSdl);
    const previous = this.#current.generation.hash;
    if (hash === previous && !this.#closing) {
      this.#lastRefused = null;
      return { taken: false, unchanged: true, hash };
    }
    try {
      this.#take(await this.#open(supergraphSdl));
    } catch (error) {
      return this.#refuse(hash, error instanceof SupergraphFault ? error : supergraphFault('SUPERGRAPH_INVALID', error));
    }
    this.#options.logger.info({ hash, previous }, 'supergraph taken');
    return { taken: true, hash, previous };
  }

  async #open(supergraphSdl: string): Promise<Generation> {
    if (this.#closing) throw supergraphFault('GATEWAY_CLOSING');
    const opened = await this.#options.open(supergraphSdl);
    if (!this.#closing) return opened;
    await this.#stop(serving(opened));
    throw supergraphFault('GATEWAY_CLOSING');
  }

  #take(generation: Generation): void {
    const before = this.#current;
    this.#current = serving(generation);
    this.#lastRefused = null;
    before.retired = true;
    this.#retiring.add(before);
    this.#stopIfDone(before);
  }

  #refuse(hash: string, fault: SupergraphFault): Replacement {
    const { now, logger } = this.#options;
    this.#lastRefused = { hash, at: now().toISOString() };
    logger.error({ hash, serving: this.#current.generation.hash, reasons: fault.reasons }, 'supergraph refused');
    return { taken: false, unchanged: false, hash, reasons: fault.reasons };
  }

  #stopIfDone(each: Serving): void {
    if (each.retired && each.underWay === 0) void this.#stop(each);
  }

  #stop(each: Serving): Promise<void> {
    each.stopped ??= each.generation
      .stop()
      .catch((error: unknown) => this.#options.logger.warn({ err: error, hash: each.generation.hash }, 'generation did not stop cleanly'))
      .finally(() => this.#retiring.delete(each));
    return each.stopped;
  }
}

function serving(generation: Generation): Serving {
  return { generation, underWay: 0, retired: false, stopped: undefined };
}
