import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** One entry of the journal: what happened, for whom to read, chained to the entry before it in its partition. */
export const JournalEntry = defineEntity({
  name: 'JournalEntry',
  tableName: 'journal_entry',
  properties: {
    part: p.integer().primary(),
    seq: p.integer().primary(),
    id: p.string().length(36),
    type: p.string().length(80),
    subject: p.string().length(80),
    /** The subgraph that may read it; `*` for every subgraph of the hall, `-` for none. */
    audience: p.string().length(40),
    actor: p.string().length(120),
    time: p.string().length(30),
    /** JSON text exactly as hashed. */
    data: p.text().columnType('longtext'),
    previousHash: p.string().length(64),
    hash: p.string().length(64),
  },
});
export type JournalEntry = InferEntity<typeof JournalEntry>;

/** The end of one partition's chain. Its row is locked by whoever appends, until that transaction commits. */
export const JournalHead = defineEntity({
  name: 'JournalHead',
  tableName: 'journal_head',
  properties: { part: p.integer().primary(), seq: p.integer(), hash: p.string().length(64) },
});

/** How far this subgraph has applied one partition of another's journal. */
export const FeedCursor = defineEntity({
  name: 'FeedCursor',
  tableName: 'feed_cursor',
  properties: { feed: p.string().length(40).primary(), part: p.integer().primary(), seq: p.integer() },
});
