import { LockMode } from '@mikro-orm/core';
import type { Logger } from 'pino';
import type { Store } from '../persistence/store.js';
import { type Write, write } from '../persistence/write.js';
import type { FeedEntry, FeedPage, FeedSource, Positions } from './feed.js';
import { FeedCursor } from './journal.entity.js';

/** What a subgraph does when it reads an entry. It runs in the transaction that also moves the cursor. */
export type FeedHandler = (unit: Write, entry: FeedEntry) => Promise<void>;

export interface ConsumerOptions {
  readonly store: Store;
  readonly source: FeedSource;
  readonly handle: FeedHandler;
  readonly logger: Logger;
  /** Entries of a partition that are asked for at once. */
  readonly batch?: number;
  /** Milliseconds to wait for news in one read, and before the next try after a fault. */
  readonly wait?: number;
  readonly retry?: number;
}

/** State of a consumer, for health and for people: when it last read, and what stops it. */
export interface ConsumerState {
  readonly feed: string;
  readonly lastReadAt: Date | null;
  readonly fault: string | null;
}

/** What came of one page: how many entries took effect, and the first partition that is held. */
interface Applied {
  readonly applied: number;
  readonly held: HeldPartition | null;
}

class HeldPartition extends Error {
  constructor(part: number, entry: FeedEntry | null, cause: unknown) {
    const where = entry === null ? 'its position' : `entry ${entry.sequence} (${entry.type}, ${entry.id})`;
    super(`partition ${part} is held: ${where} cannot be applied`, { cause });
  }
}

/**
 * Pulls one feed after its cursor and applies each entry once: the effect and the new cursor are one transaction, so a
 * process that dies anywhere starts again after the last effect that was committed. An entry that cannot be applied
 * holds its partition, is logged and tried again: to pass it over would lose a step of somebody's case.
 */
export class FeedConsumer {
  readonly #options: Required<ConsumerOptions>;
  readonly #stop = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #state: ConsumerState;
  #told = '';

  constructor(options: ConsumerOptions) {
    this.#options = { batch: 100, wait: 10_000, retry: 500, ...options };
    this.#state = { feed: options.source.name, lastReadAt: null, fault: null };
  }

  get state(): ConsumerState {
    return this.#state;
  }

  start(): void {
    this.#running = this.#loop();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  /** Reads and applies once; returns the number of entries applied. Throws what stops it; the state tells where. */
  async runOnce(wait = 0): Promise<number> {
    const { applied, held } = await this.#round(wait);
    if (held !== null) throw held.cause;
    return applied;
  }

  /** Applies all that can be applied now. A partition that is held is told in the state and holds nothing else; throws when the journal cannot be read. */
  async catchUp(): Promise<void> {
    while ((await this.#round(0)).applied > 0);
  }

  async #round(wait: number): Promise<Applied> {
    const { source, batch, store } = this.#options;
    try {
      const page = await source.read(await this.#positions(), { limit: batch, wait, signal: this.#stop.signal });
      const round = await this.#apply(page);
      if (round.held === null) this.#state = { ...this.#state, lastReadAt: store.clock(), fault: null };
      else this.#fault(round.held.message, round.held.cause);
      return round;
    } catch (error) {
      this.#fault('the journal cannot be read', error);
      throw error;
    }
  }

  async #loop(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      try {
        await this.runOnce(this.#options.wait);
      } catch {
        await this.#options.store.bell.next(this.#options.retry, this.#stop.signal);
      }
    }
  }

  /** The state is shown to whoever asks for health, so it names the entry and keeps the cause (SQL, personal data) for the log. */
  #fault(fault: string, cause: unknown): void {
    if (this.#stop.signal.aborted) return;
    const told = `${fault}: ${String(cause)}`;
    if (this.#told !== told)
      this.#options.logger.warn({ feed: this.#options.source.name, fault, err: cause }, 'feed is held; trying again');
    this.#told = told;
    this.#state = { ...this.#state, fault };
  }

  async #positions(): Promise<Positions> {
    const cursors = await this.#options.store.reader().find(FeedCursor, { feed: this.#options.source.name }, { disableIdentityMap: true });
    return Object.fromEntries(cursors.map((cursor) => [cursor.part, cursor.seq]));
  }

  /** Partitions are independent: what holds one does not hold the others. The first that is held is told. */
  async #apply(page: FeedPage): Promise<Applied> {
    let applied = 0;
    let held: HeldPartition | null = null;
    for (const [key, seq] of Object.entries(page.searched)) {
      const part = Number(key);
      let at: FeedEntry | null = null;
      try {
        for (at of page.entries.filter((one) => one.partition === part)) {
          if (this.#stop.signal.aborted) return { applied, held };
          if (await this.#applyEntry(at)) applied += 1;
        }
        await this.#moveTo(part, seq);
      } catch (cause) {
        held ??= new HeldPartition(part, at, cause);
      }
    }
    return { applied, held };
  }

  async #applyEntry(entry: FeedEntry): Promise<boolean> {
    return write(this.#options.store, entry.actor, async (unit) => {
      const cursor = await this.#lockCursor(unit, entry.partition);
      if (cursor.seq >= entry.sequence) return false;
      await this.#options.handle(unit, entry);
      cursor.seq = entry.sequence;
      return true;
    });
  }

  async #moveTo(part: number, seq: number): Promise<void> {
    const { store, source } = this.#options;
    const known = await store.reader().findOne(FeedCursor, { feed: source.name, part });
    if (known !== null && known.seq >= seq) return;
    await write(store, 'SYSTEM', async (unit) => {
      const cursor = await this.#lockCursor(unit, part);
      if (cursor.seq < seq) cursor.seq = seq;
    });
  }

  async #lockCursor(unit: Write, part: number): Promise<{ seq: number }> {
    const feed = this.#options.source.name;
    const cursor = await unit.em.findOne(FeedCursor, { feed, part }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    return cursor ?? unit.em.create(FeedCursor, { feed, part, seq: 0 });
  }
}
