import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const END = Buffer.from('PK\u0005\u0006');
const END_LENGTH = 22;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
const inflate = promisify(inflateRaw);

/**
 * Whether a ZIP file stays within a size when it is unpacked. It is unpacked to find out, and no further than that size: what its
 * directory says of sizes may be a lie. False as well for what is no plain ZIP file, which no workbook is (APPNOTE.TXT 6.3).
 */
export async function unpacksWithin(file: Buffer, limit: number): Promise<boolean> {
  try {
    let left = limit;
    for (const packed of entriesOf(file)) {
      left -= packed.method === STORED ? packed.data.length : (await inflate(packed.data, { maxOutputLength: Math.max(1, left) })).length;
      if (left < 0) return false;
    }
    return true;
  } catch {
    return false;
  }
}

interface Packed {
  readonly method: number;
  readonly data: Buffer;
}

/** Throws RangeError where the directory does not describe the file from its first byte to its last. */
function* entriesOf(file: Buffer): Generator<Packed> {
  const end = file.lastIndexOf(END);
  if (end < 0 || end + END_LENGTH > file.length) throw new RangeError('no end of a ZIP directory');
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  // A reader that looks for its entries elsewhere would unpack something else than what was measured.
  if (at + file.readUInt32LE(end + 12) !== end) throw new RangeError('a ZIP directory that is not at its place');
  for (let entry = 0; entry < count; entry += 1) {
    if (file.readUInt32LE(at) !== ENTRY) throw new RangeError('no entry of a ZIP directory');
    const method = file.readUInt16LE(at + 10);
    if (method !== STORED && method !== DEFLATED) throw new RangeError('packed in a manner that workbooks do not use');
    const local = file.readUInt32LE(at + 42);
    const from = local + LOCAL_LENGTH + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    yield { method, data: file.subarray(from, from + file.readUInt32LE(at + 20)) };
    at += ENTRY_LENGTH + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
}
