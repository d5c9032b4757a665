import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { Complaint } from './complaint.js';

/** The folder of the embedded mode: one SQLite file a subgraph, the keys, and a lock while a process works in it. */
export class DataFolder {
  private constructor(
    readonly path: string,
    readonly existed: boolean,
  ) {}

  /** Takes the folder for this process. Complains when it cannot be written or another process works in it. */
  static take(path: string): DataFolder {
    const folder = resolve(path);
    const existed = existsSync(folder);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      lock(folder);
    } catch (error) {
      if (error instanceof Complaint) throw error;
      throw new Complaint(
        `The data folder ${folder} cannot be written (${(error as NodeJS.ErrnoException).code ?? (error as Error).message}): choose another with --data DIR`,
      );
    }
    return new DataFolder(folder, existed);
  }

  /** The database file of a subgraph. */
  database(subgraph: string): string {
    return join(this.path, `${subgraph}.db`);
  }

  /** The folder of the files that a subgraph keeps. */
  files(subgraph: string): string {
    return join(this.path, 'files', subgraph);
  }

  /** Removes the databases, files and keys that this software made, and nothing else. */
  reset(): void {
    for (const name of readdirSync(this.path).filter(
      (one) => /\.(db|db-wal|db-shm)$/.test(one) || one === 'keys.json' || one === 'training-clock.json',
    ))
      rmSync(join(this.path, name));
    rmSync(join(this.path, 'files'), { recursive: true, force: true });
  }

  /** Whether a subgraph has ever worked in it. */
  hasDatabases(): boolean {
    return readdirSync(this.path).some((name) => name.endsWith('.db'));
  }

  /** A JSON value that was kept in the folder; null where there is none. */
  read<Value>(name: string): Value | null {
    const file = join(this.path, name);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Value) : null;
  }

  /** Keeps a JSON value: whole or as it was, whenever the process ends. */
  write(name: string, value: unknown): void {
    const file = join(this.path, name);
    writeFileSync(`${file}.new`, JSON.stringify(value), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }

  /** A JSON value kept in the folder, made at the first asking. */
  async kept<Value>(name: string, make: () => Promise<Value>): Promise<Value> {
    const file = join(this.path, name);
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Value;
    const made = await make();
    writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
    return made;
  }

  release(): void {
    rmSync(join(this.path, LOCK), { force: true });
  }
}

const LOCK = 'in-use.lock';

/** A lock of a process that is no longer there (it was killed) is taken over. */
function lock(folder: string): void {
  const file = join(folder, LOCK);
  try {
    writeLock(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const owner = Number(readFileSync(file, 'utf8'));
    if (Number.isInteger(owner) && owner > 0 && owner !== process.pid && isAlive(owner)) {
      throw new Complaint(`The data folder ${folder} is in use by process ${owner}: stop it, or choose another with --data DIR`);
    }
    rmSync(file);
    writeLock(file);
  }
}

function writeLock(file: string): void {
  const handle = openSync(file, 'wx');
  writeSync(handle, String(process.pid));
  closeSync(handle);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
