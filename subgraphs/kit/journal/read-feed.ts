import type { Store } from '../persistence/store.js';
import type { FeedEntry, FeedPage, Positions } from './feed.js';
import { JournalEntry, JournalHead } from './journal.entity.js';

/** The reader has applied more than the journal holds: one of the two databases was put back to an earlier day. */
export class RewoundJournalError extends Error {
  constructor(journal: string, part: number, applied: number, held: number) {
    super(`The journal of ${journal} ends at ${held} in partition ${part}, but ${applied} were applied from it: was it put back?`);
  }
}

/**
 * Reads what `reader` may see after its positions. The heads are read before the entries: what was committed by then is
 * complete, because numbers are given under a lock that lasts until commit. Nothing committed later can be passed over.
 * Throws `RewoundJournalError` rather than wait for numbers that would be given a second time.
 */
export async function readFeed(store: Store, reader: string, after: Positions, limit: number): Promise<FeedPage> {
  const em = store.reader();
  const heads = await em.find(JournalHead, {}, { orderBy: { part: 'asc' }, disableIdentityMap: true });
  refuseRewound(store.name, heads, after);
  const behind = heads.filter((head) => head.seq > (after[head.part] ?? 0));
  const entries: FeedEntry[] = [];
  const searched: Record<number, number> = {};
  for (const { part, seq } of behind) {
    const rows = await em.find(
      JournalEntry,
      { part, audience: { $in: [reader, '*'] }, seq: { $gt: after[part] ?? 0, $lte: seq } },
      { orderBy: { seq: 'asc' }, limit, disableIdentityMap: true },
    );
    entries.push(...rows.map((row) => feedEntry(store.name, row)));
    searched[part] = rows.length === limit ? (rows.at(-1)?.seq ?? seq) : seq;
  }
  return { entries, searched };
}

function refuseRewound(journal: string, heads: readonly { part: number; seq: number }[], after: Positions): void {
  for (const [key, applied] of Object.entries(after)) {
    const part = Number(key);
    const held = heads.find((head) => head.part === part)?.seq ?? 0;
    if (applied > held) throw new RewoundJournalError(journal, part, applied, held);
  }
}

export function feedEntry(source: string, row: JournalEntry): FeedEntry {
  return {
    specversion: '1.0',
    id: row.id,
    source,
    type: row.type,
    subject: row.subject,
    time: row.time,
    actor: row.actor,
    partition: row.part,
    sequence: row.seq,
    data: JSON.parse(row.data) as Record<string, unknown>,
  };
}
