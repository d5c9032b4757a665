import { hash } from 'node:crypto';
import type { Logger } from 'pino';

/** The file that is watched, as the watch needs it. */
export interface WatchedFile {
  /** Changes whenever the file was written or replaced; null while there is none. */
  stamp(): Promise<string | null>;
  read(): Promise<string>;
}

export interface SupergraphWatchOptions {
  readonly file: WatchedFile;
  /** The text that was in the file when the gateway took it. */
  readonly taken: string;
  readonly offer: (supergraphSdl: string) => Promise<unknown>;
  readonly logger: Logger;
}

/**
 * Notices that a supergraph file has changed and offers what is in it, once for each content. Whoever owns it calls
 * `look` again and again; a file is read when it looks the same twice, since one that is being written may by chance be
 * well-formed already.
 */
export class SupergraphWatch {
  readonly #options: SupergraphWatchOptions;
  #offered: string;
  #seen: string | null = null;
  #settled: string | null = null;
  #trouble: string | null = null;
  #turn: Promise<void> = Promise.resolve();

  constructor(options: SupergraphWatchOptions) {
    this.#options = options;
    this.#offered = hash('sha256', options.taken);
  }

  /** Looks once. Never throws: what is wrong with the file stands in the log, once. */
  look(): Promise<void> {
    return this.#inTurn(() => this.#look());
  }

  /** Reads and offers now what is there, changed or not. Never throws. */
  reread(): Promise<void> {
    return this.#inTurn(async () => this.#offer(await this.#options.file.read()));
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(work).then(
      () => {
        this.#trouble = null;
      },
      (error: NodeJS.ErrnoException) => this.#tell(error),
    );
    return this.#turn;
  }

  async #look(): Promise<void> {
    const { file } = this.#options;
    const stamp = await file.stamp();
    const seen = this.#seen;
    this.#seen = stamp;
    if (stamp === null && seen === null) throw gone();
    // A file that is being replaced may be missing for a moment.
    if (stamp === null || stamp === this.#settled || stamp !== seen) return;
    const text = await file.read();
    if ((await file.stamp()) !== stamp) return;
    this.#settled = stamp;
    if (hash('sha256', text) !== this.#offered) await this.#offer(text);
  }

  async #offer(text: string): Promise<void> {
    this.#offered = hash('sha256', text);
    await this.#options.offer(text);
  }

  /** The same trouble at every look is one line in the log. */
  #tell(error: NodeJS.ErrnoException): void {
    const trouble = error.code ?? error.message;
    if (trouble !== this.#trouble)
      this.#options.logger.error({ err: error }, 'supergraph file cannot be read, the gateway keeps what it has');
    this.#trouble = trouble;
  }
}

function gone(): NodeJS.ErrnoException {
  return Object.assign(new Error('The supergraph file is gone'), { code: 'ENOENT' });
}
