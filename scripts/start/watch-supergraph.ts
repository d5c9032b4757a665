import { readFileSync, statSync } from 'node:fs';
import type { Replacement } from '../../gateway/generations.js';

/** Milliseconds between two looks at the file. */
const EVERY = 500;

/** Where a supergraph is read from: null while there is nothing to read. */
export type ReadSupergraph = () => string | null;

/**
 * Follows a supergraph that may change at any time. What was offered once is not offered again: a bad one is told once, and a
 * half-written one is followed by the whole.
 */
export class SupergraphFollower {
  #offered: string;
  #looking: Promise<void> | null = null;

  constructor(
    serving: string,
    readonly read: ReadSupergraph,
    readonly offer: (supergraphSdl: string) => Promise<Replacement>,
  ) {
    this.#offered = serving;
  }

  /** Offers what has changed since the last look. Looks at once are one look. */
  look(): Promise<void> {
    this.#looking ??= this.#offerChange().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async #offerChange(): Promise<void> {
    const text = this.read();
    if (text === null || text === this.#offered) return;
    this.#offered = text;
    await this.offer(text);
  }
}

/** Reads a file only when it is another than before, by its number, size and time: it is large, and looked at twice a second. */
export function changedFile(file: string): ReadSupergraph {
  let seen = '';
  return () => {
    try {
      const { ino, size, mtimeMs } = statSync(file);
      const now = `${ino} ${size} ${mtimeMs}`;
      if (now === seen) return null;
      const text = readFileSync(file, 'utf8');
      seen = now;
      return text;
    } catch {
      // Whoever writes it may have taken it away for a moment.
      return null;
    }
  };
}

/** Follows a file until it is told to stop, at once on SIGHUP. Returns how to stop. */
export function watchSupergraph(file: string, serving: string, offer: (supergraphSdl: string) => Promise<Replacement>): () => void {
  const follower = new SupergraphFollower(serving, changedFile(file), offer);
  const look = (): void => {
    // Why one was refused is in the gateway's log.
    follower.look().catch(() => undefined);
  };
  const timer = setInterval(look, EVERY);
  process.on('SIGHUP', look);
  return () => {
    clearInterval(timer);
    process.off('SIGHUP', look);
  };
}
