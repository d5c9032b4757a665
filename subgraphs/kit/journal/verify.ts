import type { Store } from '../persistence/store.js';
import { JournalEntry, JournalHead } from './journal.entity.js';
import { GENESIS, journalHash } from './journal-hash.js';

/** The first place where a chain does not hold. */
export interface BrokenEntry {
  readonly part: number;
  readonly seq: number;
  readonly id: string | null;
  readonly reason: 'MISSING' | 'CHANGED' | 'CHAIN' | 'HEAD';
}

export interface JournalVerdict {
  readonly entries: number;
  readonly partitions: number;
  readonly broken: readonly BrokenEntry[];
}

const CHUNK = 1000;

/** Recomputes every chain from its first entry; names the first broken entry of each partition. Reads only. */
export async function verifyJournal(store: Store): Promise<JournalVerdict> {
  const heads = await store.reader().find(JournalHead, {}, { orderBy: { part: 'asc' }, disableIdentityMap: true });
  const verdicts = [];
  for (const head of heads) verdicts.push(await verifyPartition(store, head));
  return {
    entries: verdicts.reduce((sum, verdict) => sum + verdict.entries, 0),
    partitions: heads.length,
    broken: [
      ...verdicts.flatMap((verdict) => (verdict.broken === null ? [] : [verdict.broken])),
      ...(await headlessPartitions(store, heads)),
    ],
  };
}

async function verifyPartition(
  store: Store,
  head: { part: number; seq: number; hash: string },
): Promise<{ entries: number; broken: BrokenEntry | null }> {
  const { part } = head;
  let previous = { seq: 0, hash: GENESIS };
  const before = await store
    .reader()
    .findOne(JournalEntry, { part, seq: { $lt: 1 } }, { orderBy: { seq: 'asc' }, disableIdentityMap: true });
  if (before !== null) return { entries: 0, broken: { part, seq: before.seq, id: before.id, reason: 'CHAIN' } };
  for (;;) {
    const rows = await store
      .reader()
      .find(
        JournalEntry,
        { part, seq: { $gt: previous.seq, $lte: head.seq } },
        { orderBy: { seq: 'asc' }, limit: CHUNK, disableIdentityMap: true },
      );
    for (const row of rows) {
      const reason = faultOf(row, previous);
      if (reason === 'MISSING') return { entries: previous.seq, broken: { part, seq: previous.seq + 1, id: null, reason } };
      if (reason !== null) return { entries: previous.seq, broken: { part, seq: row.seq, id: row.id, reason } };
      previous = row;
    }
    if (rows.length < CHUNK) break;
  }
  if (previous.seq < head.seq) return { entries: previous.seq, broken: { part, seq: previous.seq + 1, id: null, reason: 'MISSING' } };
  if (previous.hash !== head.hash) return { entries: previous.seq, broken: { part, seq: previous.seq, id: null, reason: 'HEAD' } };
  return { entries: previous.seq, broken: await entryPastHead(store, head) };
}

/** An entry behind the end of the chain was inserted by hand, unless the chain has grown since its head was read. */
async function entryPastHead(store: Store, head: { part: number; seq: number }): Promise<BrokenEntry | null> {
  const { part } = head;
  const past = await store
    .reader()
    .findOne(JournalEntry, { part, seq: { $gt: head.seq } }, { orderBy: { seq: 'asc' }, disableIdentityMap: true });
  if (past === null) return null;
  const now = await store.reader().findOneOrFail(JournalHead, { part }, { disableIdentityMap: true });
  return past.seq <= now.seq ? null : { part, seq: past.seq, id: past.id, reason: 'HEAD' };
}

/** Partitions are numbered from 0 without a gap: a head that is gone would take its chain out of sight. */
async function headlessPartitions(store: Store, heads: readonly { part: number }[]): Promise<BrokenEntry[]> {
  const parts = heads.map(({ part }) => part);
  const lost = Array.from({ length: (parts.at(-1) ?? -1) + 1 }, (_, part) => part).filter((part) => !parts.includes(part));
  const where = parts.length === 0 ? {} : { part: { $nin: parts } };
  const [stray] = await store
    .reader()
    .find(JournalEntry, where as object, { orderBy: { part: 'asc', seq: 'asc' }, limit: 1, disableIdentityMap: true });
  return [
    ...(stray === undefined ? [] : [{ part: stray.part, seq: stray.seq, id: stray.id, reason: 'HEAD' as const }]),
    ...lost.filter((part) => part !== stray?.part).map((part) => ({ part, seq: 0, id: null, reason: 'HEAD' as const })),
  ];
}

function faultOf(row: JournalEntry, previous: { seq: number; hash: string }): BrokenEntry['reason'] | null {
  if (row.seq !== previous.seq + 1) return 'MISSING';
  if (row.previousHash !== previous.hash) return 'CHAIN';
  return journalHash(row) === row.hash ? null : 'CHANGED';
}
