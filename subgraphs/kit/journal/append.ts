import { randomUUID } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/sql';
import { JournalEntry, JournalHead } from './journal.entity.js';
import { type HashedEntry, journalHash } from './journal-hash.js';
import { partitionOf } from './partition.js';

/** What a change tells: CloudEvents `type` and `subject`, who may read it, and the data. */
export interface NewEntry {
  readonly type: string;
  /** The aggregate it is about; entries of one aggregate keep their order. */
  readonly subject: string;
  /** A subgraph's name, `*` for all of them, `-` for the journal's owner alone. */
  readonly audience: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Appends entries in the transaction of the change they tell of. The heads of the partitions are locked in ascending
 * order (no deadlock between writers) and stay locked until commit: sequence order is commit order, and a reader that
 * has seen number n will never see a smaller one appear later.
 */
export async function appendEntries(em: EntityManager, entries: readonly NewEntry[], by: { actor: string; now: Date }): Promise<void> {
  if (entries.length === 0) return;
  const partitions = await em.count(JournalHead);
  if (partitions === 0) throw new Error('The journal has no partitions: the database was not brought up');
  const placed = entries.map((entry) => ({ entry, part: partitionOf(entry.subject, partitions) }));
  for (const part of [...new Set(placed.map((one) => one.part))].sort((a, b) => a - b)) {
    await appendTo(
      em,
      part,
      placed.filter((one) => one.part === part).map((one) => one.entry),
      by,
    );
  }
}

async function appendTo(em: EntityManager, part: number, entries: readonly NewEntry[], by: { actor: string; now: Date }): Promise<void> {
  const head = await lockHead(em, part);
  const rows: (HashedEntry & { hash: string })[] = [];
  let { seq, hash } = head;
  for (const entry of entries) {
    seq += 1;
    // Half a surrogate pair (a token may hold one) is stored as U+FFFD: what is hashed must be what is read again.
    const unsigned = {
      part,
      seq,
      id: randomUUID(),
      type: entry.type,
      subject: entry.subject.toWellFormed(),
      audience: entry.audience,
      actor: by.actor.toWellFormed(),
      time: by.now.toISOString(),
      data: JSON.stringify(entry.data),
      previousHash: hash,
    };
    hash = journalHash(unsigned);
    rows.push({ ...unsigned, hash });
  }
  await em.insertMany(JournalEntry, rows);
  await em.nativeUpdate(JournalHead, { part }, { seq, hash });
}

/** On SQLite the lock mode is without effect and without need: it has one writer at a time. */
async function lockHead(em: EntityManager, part: number): Promise<{ seq: number; hash: string }> {
  const head = await em.findOne(JournalHead, { part }, { lockMode: LockMode.PESSIMISTIC_WRITE, disableIdentityMap: true });
  if (head === null) throw new Error(`The journal has no partition ${part}`);
  return head;
}
