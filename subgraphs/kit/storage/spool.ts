import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** A file that has been received whole and lies in the spool. */
export interface SpooledFile {
  readonly path: string;
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** More arrived than may; what has arrived is gone. The rest of the stream was not read. */
export class FileTooLarge extends Error {}

/**
 * Receives a stream into the spool, no faster than the disk takes it, and reads no further than the limit, whatever
 * length was announced. When the stream breaks off, or anything else fails, nothing is left. The stream is not destroyed:
 * an answer may still have to go out on its connection.
 * @throws FileTooLarge, or what broke the stream.
 */
export async function receive(body: Readable, folder: string, limit: number): Promise<SpooledFile> {
  // It may break before anybody reads it; who reads it then is told.
  body.on('error', () => undefined);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${randomUUID()}.part`);
  const file = await open(path, 'wx', 0o600);
  try {
    const received = await writeAll(body, file, limit);
    await file.sync();
    return { path, ...received };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

async function writeAll(body: Readable, file: FileHandle, limit: number): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new FileTooLarge();
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  return { size, sha256: hash.digest('hex') };
}

/** Forgets a file of the spool; one that the storage has taken over is not there any more. */
export async function discard({ path }: SpooledFile): Promise<void> {
  await rm(path, { force: true });
}

/** Removes what processes that were killed have left in the spool. */
export async function sweepSpool(folder: string, before: Date): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.endsWith('.part')) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && found.mtime < before) await rm(path, { force: true });
  }
}
