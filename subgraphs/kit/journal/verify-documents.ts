import { createHash } from 'node:crypto';
import type { EntitySchema } from '@mikro-orm/core';
import { canonicalJson } from '../domain/canonical-json.js';
import type { Store } from '../persistence/store.js';
import { JournalEntry } from './journal.entity.js';

/** A table of written documents, and the type of the entries that bear their numbers and hashes. */
export interface WrittenDocuments {
  readonly entity: EntitySchema;
  readonly entryType: string;
}

/** A document that is not as the journal says. */
export interface BrokenDocument {
  readonly number: string;
  /** `MISSING` from its table, `CHANGED` there, `UNKNOWN` to the journal. */
  readonly reason: 'MISSING' | 'CHANGED' | 'UNKNOWN';
}

interface WrittenRow {
  readonly number: string;
  readonly content: unknown;
}

const CHUNK = 500;

/** Compares every document's content with the hash that the journal bears of it. The chains themselves are `verifyJournal`'s. Reads only. */
export async function verifyDocuments(
  store: Store,
  { entity, entryType }: WrittenDocuments,
): Promise<{ documents: number; broken: BrokenDocument[] }> {
  const known = new Set<string>();
  const broken: BrokenDocument[] = [];
  for (let offset = 0; ; offset += CHUNK) {
    const order = { orderBy: { part: 'asc', seq: 'asc' }, limit: CHUNK, offset, disableIdentityMap: true } as const;
    const entries = await store.reader().find(JournalEntry, { type: entryType }, order);
    const said = entries.map(({ data }) => JSON.parse(data) as { number: string; contentHash: string });
    const rows = await documentsOf(store, entity, { number: { $in: said.map(({ number }) => number) } });
    for (const { number, contentHash } of said) {
      known.add(number);
      const row = rows.find((one) => one.number === number);
      if (row === undefined) broken.push({ number, reason: 'MISSING' });
      else if (createHash('sha256').update(canonicalJson(row.content)).digest('hex') !== contentHash)
        broken.push({ number, reason: 'CHANGED' });
    }
    if (entries.length < CHUNK) break;
  }
  for (let after = ''; ; ) {
    const rows = await documentsOf(store, entity, { number: { $gt: after } }, CHUNK);
    broken.push(...rows.filter(({ number }) => !known.has(number)).map(({ number }) => ({ number, reason: 'UNKNOWN' as const })));
    if (rows.length < CHUNK) break;
    after = rows.at(-1)?.number ?? after;
  }
  return { documents: known.size, broken };
}

async function documentsOf(store: Store, entity: EntitySchema, where: object, limit?: number): Promise<WrittenRow[]> {
  const order = { orderBy: { number: 'asc' }, disableIdentityMap: true, ...(limit === undefined ? {} : { limit }) };
  return (await store.reader().find(entity, where as never, order as never)) as unknown as WrittenRow[];
}
