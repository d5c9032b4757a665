import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { canonicalJson } from '../domain/canonical-json.js';
import type { OfficialDocument } from '../domain/document/index.js';

/** More are waiting for the press than it takes on. */
export class PressBusy extends Error {}

export interface PressLimits {
  /** Documents that may wait; further ones are turned away at once. */
  readonly waiting: number;
  /** Milliseconds that one document may take; then the thread is ended and a new one begins with the next. */
  readonly longest: number;
  /** Printed documents that are remembered, the least recently used forgotten first. */
  readonly remembered: number;
}

const LIMITS: PressLimits = { waiting: 40, longest: 30_000, remembered: 100 };

/** What of a thread the press uses. */
export type PressThread = Pick<Worker, 'postMessage' | 'ref' | 'unref' | 'terminate' | 'on'>;

interface Job {
  readonly document: OfficialDocument;
  readonly done: (bytes: Uint8Array) => void;
  readonly failed: (error: Error) => void;
}

/** Prints documents as PDF, one at a time, in a thread that does not keep the process alive. */
export class PdfPress {
  readonly #limits: PressLimits;
  readonly #printed = new Map<string, Promise<Uint8Array>>();
  readonly #queue: Job[] = [];
  #worker: PressThread | undefined;
  #current: Job | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    limits: Partial<PressLimits> = {},
    private readonly thread: () => PressThread = () => new Worker(new URL('./pdf-worker.js', import.meta.url)),
  ) {
    this.#limits = { ...LIMITS, ...limits };
  }

  /** The document as PDF; the same document is printed once. Rejects with `PressBusy` where too many wait. */
  print(document: OfficialDocument): Promise<Uint8Array> {
    const key = createHash('sha256').update(canonicalJson(document)).digest('base64');
    const known = this.#printed.get(key);
    if (known !== undefined) return this.#remember(key, known);
    if (this.#queue.length >= this.#limits.waiting) return Promise.reject(new PressBusy('too many documents wait to be printed'));
    const printing = new Promise<Uint8Array>((done, failed) => this.#queue.push({ document, done, failed }));
    // What failed is tried anew when it is asked for again.
    printing.catch(() => this.#printed.delete(key));
    this.#next();
    return this.#remember(key, printing);
  }

  /** What waits fails with what is being printed: nobody begins another thread. */
  async close(): Promise<void> {
    const [worker, waiting] = [this.#worker, this.#queue.splice(0)];
    const closed = new Error('the press was closed');
    this.#fail(closed);
    for (const { failed } of waiting) failed(closed);
    await worker?.terminate();
  }

  #remember(key: string, printed: Promise<Uint8Array>): Promise<Uint8Array> {
    this.#printed.delete(key);
    this.#printed.set(key, printed);
    if (this.#printed.size > this.#limits.remembered) this.#printed.delete(this.#printed.keys().next().value as string);
    return printed;
  }

  #next(): void {
    if (this.#current !== undefined) return;
    this.#current = this.#queue.shift();
    if (this.#current === undefined) return;
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#timer = setTimeout(() => this.#fail(new Error('printing took too long')), this.#limits.longest);
    this.#worker.postMessage({ id: 0, document: this.#current.document });
  }

  #start(): PressThread {
    const worker = this.thread();
    worker.on('message', ({ bytes, fault }: { bytes?: Uint8Array; fault?: string }) => {
      // What a thread that was given up still says belongs to another document than the one that is printed now.
      if (worker !== this.#worker) return;
      const job = this.#current;
      this.#settle();
      if (bytes === undefined) job?.failed(new Error(fault));
      else job?.done(bytes);
      this.#next();
    });
    worker.on('error', (error) => worker === this.#worker && this.#fail(error instanceof Error ? error : new Error(String(error))));
    return worker;
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#current = undefined;
    this.#worker?.unref();
  }

  /** The thread is lost: what it was at has failed, what waits gets another. */
  #fail(error: Error): void {
    const job = this.#current;
    this.#settle();
    void this.#worker?.terminate();
    this.#worker = undefined;
    job?.failed(error);
    this.#next();
  }
}

/** The press of this process: its work depends on nothing but the document, so all subgraphs of a process share one thread. */
export const press = new PdfPress();
