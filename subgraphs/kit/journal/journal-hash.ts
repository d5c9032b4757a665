import { createHash } from 'node:crypto';

/** The part of an entry that its hash covers; `data` is the JSON text as stored. */
export interface HashedEntry {
  readonly part: number;
  readonly seq: number;
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly audience: string;
  readonly actor: string;
  readonly time: string;
  readonly data: string;
  readonly previousHash: string;
}

/** The hash before the first entry of a partition. */
export const GENESIS = '0'.repeat(64);

/** SHA-256, hex, over the entry and the hash before it: a changed, dropped or inserted entry breaks the chain. Pure. */
export function journalHash(entry: HashedEntry): string {
  const { previousHash, part, seq, id, type, subject, audience, actor, time, data } = entry;
  return createHash('sha256')
    .update(JSON.stringify([previousHash, part, seq, id, type, subject, audience, actor, time, data]))
    .digest('hex');
}
