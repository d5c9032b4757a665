import type { Readable } from 'node:stream';
import type { SpooledFile } from './spool.js';

/** A file as the storage holds it. */
export interface StoredFile {
  readonly key: string;
  readonly keptAt: Date;
}

/**
 * Where a subgraph keeps files: a folder, or a bucket of any S3. A file is there whole or not at all, under a key that the
 * subgraph chooses (see `isStorageKey`), and is never changed. What belongs to whom stands in the database.
 */
export interface FileStorage {
  /** Folder of this machine in which a file lies while it is received and looked at. */
  readonly spool: string;
  /** Takes a finished file over from the spool. When this has returned, the file survives a failure of power. */
  readonly put: (key: string, file: SpooledFile) => Promise<void>;
  /** @throws FileMissing */
  readonly open: (key: string) => Promise<Readable>;
  /** Removing what is not there is no fault. */
  readonly remove: (key: string) => Promise<void>;
  /** Everything that is held, in no order. */
  readonly list: () => AsyncIterable<StoredFile>;
}

/** The database knows the file and the storage has lost it. */
export class FileMissing extends Error {
  constructor(key: string, options?: ErrorOptions) {
    super(`The file storage has no ${key}`, options);
    this.name = 'FileMissing';
  }
}

/** Parts of small letters, digits and `-`, divided by `/`: a path in any file system and a key of any S3, and never a way out. */
export function isStorageKey(key: string): boolean {
  return /^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)*$/.test(key) && key.length <= 120;
}

/** @throws RangeError for what is no key: keys are ours, so this is a bug. */
export function assertStorageKey(key: string): void {
  if (!isStorageKey(key)) throw new RangeError(`${JSON.stringify(key)} is no storage key`);
}

/** For a subgraph that keeps no files: whoever tries to is told. */
export const noStorage: FileStorage = {
  get spool(): string {
    throw new Error('This subgraph was given no file storage');
  },
  put: () => Promise.reject(new Error('This subgraph was given no file storage')),
  open: (key) => Promise.reject(new FileMissing(key)),
  remove: () => Promise.resolve(),
  async *list() {
    // Nothing is held.
  },
};
