import { defineEntity, p } from '@mikro-orm/core';
import { FeedCursor, JournalEntry, JournalHead } from '../journal/journal.entity.js';
import { Posting } from '../posting/posting.entity.js';
import { calendarEntities, Kit0002Calendar } from './calendar/calendar-tables.js';
import { column, PortableMigration, type TableShape } from './portable-migration.js';

/** An act that was done once under an idempotency key, so that saying it twice gives the first answer again. */
export const ActRecord = defineEntity({
  name: 'ActRecord',
  tableName: 'act_record',
  properties: {
    actor: p.string().length(120).primary(),
    actKey: p.string().length(80).primary(),
    act: p.string().length(60),
    inputHash: p.string().length(64),
    /** Id of what the act answered with. */
    subject: p.string().length(80),
    at: p.datetime(3),
  },
});

/** Counters for numbers that people read: one row a name, taken under a lock so that no number is given twice. */
export const SerialCounter = defineEntity({
  name: 'SerialCounter',
  tableName: 'serial_counter',
  properties: { name: p.string().length(120).primary(), value: p.integer() },
});

class Kit0001Journal extends PortableMigration {
  override readonly tables: readonly TableShape[] = [
    {
      name: 'journal_entry',
      columns: {
        part: column.integer(),
        seq: column.bigint(),
        id: column.string(36),
        type: column.string(80),
        subject: column.string(80),
        audience: column.string(40),
        actor: column.string(120),
        time: column.string(30),
        data: column.text(),
        previous_hash: column.string(64),
        hash: column.string(64),
      },
      primary: ['part', 'seq'],
      unique: [['id']],
      indexes: [['part', 'audience', 'seq'], ['subject']],
    },
    { name: 'journal_head', columns: { part: column.integer(), seq: column.bigint(), hash: column.string(64) }, primary: ['part'] },
    { name: 'feed_cursor', columns: { feed: column.string(40), part: column.integer(), seq: column.bigint() }, primary: ['feed', 'part'] },
    {
      name: 'act_record',
      columns: {
        actor: column.string(120),
        act_key: column.string(80),
        act: column.string(60),
        input_hash: column.string(64),
        subject: column.string(80),
        at: column.instant(),
      },
      primary: ['actor', 'act_key'],
    },
    { name: 'serial_counter', columns: { name: column.string(120), value: column.bigint() }, primary: ['name'] },
    {
      name: 'posting',
      columns: {
        id: column.string(36),
        subject: column.string(120),
        person_name: column.string(60),
        post: column.string(40),
        window_number: `${column.string(20)}?`,
        from_day: column.string(10),
        to_day: `${column.string(10)}?`,
      },
      primary: ['id'],
      indexes: [['subject']],
    },
  ];
}

export const kitEntities = [JournalEntry, JournalHead, FeedCursor, ActRecord, SerialCounter, Posting, ...calendarEntities];
export const kitMigrations = [Kit0001Journal, Kit0002Calendar];
