import { type FileHandle, open } from 'node:fs/promises';

const END = Buffer.from('PK\u0005\u0006');
const END_LENGTH = 22;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 65_535;
/** Bytes of a directory; one that is larger belongs to no document. */
const DIRECTORY_LIMIT = 1024 * 1024;

/** Names in the directory of a ZIP file; null for what is none. Nothing is unpacked, so a bomb does not go off (APPNOTE.TXT 4.3). */
export async function zipNames(path: string): Promise<string[] | null> {
  const file = await open(path, 'r');
  try {
    const directory = await directoryOf(file);
    return directory === null ? null : namesIn(directory);
  } finally {
    await file.close();
  }
}

async function directoryOf(file: FileHandle): Promise<Buffer | null> {
  const { size } = await file.stat();
  const tail = await bytes(file, Math.max(0, size - END_LENGTH - LONGEST_COMMENT), size);
  const end = tail.lastIndexOf(END);
  if (end < 0 || end + END_LENGTH > tail.length) return null;
  const length = tail.readUInt32LE(end + 12);
  const at = tail.readUInt32LE(end + 16);
  return length > DIRECTORY_LIMIT || at + length > size ? null : bytes(file, at, at + length);
}

async function bytes(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(to - from), 0, to - from, from);
  return buffer.subarray(0, bytesRead);
}

function namesIn(directory: Buffer): string[] | null {
  const names: string[] = [];
  for (let at = 0; at < directory.length; ) {
    if (at + ENTRY_LENGTH > directory.length || directory.readUInt32LE(at) !== ENTRY) return null;
    const length = directory.readUInt16LE(at + 28);
    names.push(directory.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + length));
    at += ENTRY_LENGTH + length + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
}
