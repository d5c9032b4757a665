import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { assertStorageKey, FileMissing, type FileStorage, type StoredFile } from './file-storage.js';

/** Files in a folder. The spool is a part of it, so that a finished file is moved, not copied, and appears whole. */
export function diskStorage(folder: string): FileStorage {
  const kept = join(folder, 'kept');
  const pathOf = (key: string): string => {
    assertStorageKey(key);
    return join(kept, key);
  };
  return {
    spool: join(folder, 'incoming'),
    put: async (key, { path }) => {
      const target = pathOf(key);
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await rename(path, target);
      await syncFolder(dirname(target));
    },
    open: async (key) => {
      const stream = createReadStream(pathOf(key));
      return new Promise((resolve, reject) => {
        stream.once('open', () => resolve(stream));
        stream.once('error', (error) => reject(isAbsent(error) ? new FileMissing(key, { cause: error }) : error));
      });
    },
    remove: (key) => rm(pathOf(key), { force: true }),
    list: () => filesBelow(kept),
  };
}

/** The name of a file is in its folder: it, too, must be on the disk before anybody is told that the file is kept. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* filesBelow(folder: string): AsyncGenerator<StoredFile> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((error: unknown) => {
    if (isAbsent(error)) return [];
    throw error;
  });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const found = await stat(path).catch(() => null);
    if (found !== null) yield { key: relative(folder, path).split(sep).join('/'), keptAt: found.mtime };
  }
}

function isAbsent(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
