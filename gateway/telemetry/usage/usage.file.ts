import { readdirSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Logger } from 'pino';
import { UsageCounter, type UsageCounterOptions } from './usage.counter.js';
import { mergeUsage, parseUsage, type UsageRecord } from './usage.record.js';

export interface UsageFileOptions extends Pick<UsageCounterOptions, 'now' | 'capacity'> {
  /** E.g. `data/usage.json`; its folder must be there. */
  readonly file: string;
  /** Number of this process where there are several: each writes a file of its own (`usage.2.json`), and readers merge them. */
  readonly worker?: number;
  /** Milliseconds between two writings. Default 30 000. */
  readonly every?: number;
  readonly logger: Logger;
}

export interface UsageFile {
  readonly counter: UsageCounter;
  /** Writes now. */
  write(): Promise<void>;
  close(): Promise<void>;
}

/** Keeps the record of usage in a file, and goes on where it ended. A file that cannot be written is told and harms nothing. */
export function openUsageFile({ file, worker, every = 30_000, logger, ...counting }: UsageFileOptions): UsageFile {
  const own = worker === undefined ? file : partOf(file, worker);
  const counter = new UsageCounter({ ...counting, before: readPart(own) });
  let writing = Promise.resolve();
  const write = () => {
    writing = writing
      .then(() => replace(own, counter.record()))
      .catch((error: unknown) => logger.warn({ err: error }, 'the record of usage cannot be written'));
    return writing;
  };
  const timer = setInterval(() => void write(), every).unref();
  return {
    counter,
    write,
    close() {
      clearInterval(timer);
      return write();
    },
  };
}

/** The record in a file and in those of the workers beside it. @throws Error with one sentence where there is none, or it is none. */
export function readUsage(file: string, today: string): UsageRecord {
  const [folder, extension] = [dirname(file), extname(file)];
  const stem = basename(file, extension);
  const parts = readdirSync(folder).filter(
    (name) => name.startsWith(stem) && /^(\.\d+)?$/.test(basename(name, extension).slice(stem.length)),
  );
  if (parts.length === 0) throw new Error(`There is no record of usage at ${file}`);
  return mergeUsage(
    parts.map((name) => parseUsage(readFileSync(join(folder, name), 'utf8'))),
    today,
  );
}

function partOf(file: string, worker: number): string {
  const extension = extname(file);
  return join(dirname(file), `${basename(file, extension)}.${worker}${extension}`);
}

/** A record that cannot be read is not written over: it may be the only proof of what is used. */
function readPart(file: string): UsageRecord | undefined {
  try {
    return parseUsage(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`The record of usage at ${file} cannot be read: ${(error as Error).message}. Move it away to begin a new one`, {
      cause: error,
    });
  }
}

/** Whole or not at all, whenever the process ends. */
async function replace(file: string, record: UsageRecord): Promise<void> {
  await writeFile(`${file}.new`, JSON.stringify(record, null, 1));
  await rename(`${file}.new`, file);
}
