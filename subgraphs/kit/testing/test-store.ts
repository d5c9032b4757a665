import type { EntitySchema } from '@mikro-orm/core';
import { JournalHead } from '../journal/journal.entity.js';
import { GENESIS } from '../journal/journal-hash.js';
import type { PortableMigration } from '../persistence/portable-migration.js';
import type { StatementWatch } from '../persistence/statement-watch.js';
import { migrate, openStore, type Store } from '../persistence/store.js';
import type { TestEngine } from './engines.js';

export const TEST_TIME = '2026-03-10T02:00:00.000Z';

export interface TestStoreOptions {
  readonly name?: string;
  readonly partitions?: number;
  readonly entities?: readonly EntitySchema[];
  readonly migrations?: readonly (new (...args: never[]) => PortableMigration)[];
  readonly onStatement?: (statement: string) => void;
  readonly statementRan?: StatementWatch['statementRan'];
}

/** A store on a database of its own, without a subgraph around it. */
export interface TestStore {
  readonly store: Store;
  /** As another process would have it: connections of its own on MySQL. A SQLite file has one process, so there it is the same. */
  readonly elsewhere: Store;
  /** Runs a statement by hand, past everything that guards the data. */
  readonly tamper: (sql: string, ...values: unknown[]) => Promise<void>;
  readonly rows: (sql: string, ...values: unknown[]) => Promise<Record<string, unknown>[]>;
  /** Empties the tables and begins a journal of so many partitions. */
  readonly reset: (partitions: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openTestStore(engine: TestEngine, options: TestStoreOptions = {}): Promise<TestStore> {
  const database = await engine.create();
  const { name = 'journal-owner', entities = [], migrations = [], onStatement, statementRan } = options;
  const open = () =>
    openStore({
      name,
      database: database.config,
      entities,
      migrations,
      clock: () => new Date(TEST_TIME),
      ...(onStatement === undefined ? {} : { onStatement }),
      ...(statementRan === undefined ? {} : { statementRan }),
    });
  const store = await open();
  await migrate(store);
  const elsewhere = engine.name === 'mysql' ? await open() : store;
  const reset = (partitions: number) => emptied(store, partitions);
  await reset(options.partitions ?? 2);
  return {
    store,
    elsewhere,
    tamper: async (sql, ...values) => {
      await store.orm.em.getConnection().execute(sql, values, 'run');
    },
    rows: async (sql, ...values) => (await store.orm.em.getConnection().execute(sql, values, 'all')) as Record<string, unknown>[],
    reset,
    close: async () => {
      await store.close();
      if (elsewhere !== store) await elsewhere.close();
      await database.drop();
    },
  };
}

async function emptied(store: Store, partitions: number): Promise<void> {
  const em = store.reader();
  for (const meta of store.orm.getMetadata().getAll().values()) await em.nativeDelete(meta.class as never, {});
  await em.insertMany(
    JournalHead,
    Array.from({ length: partitions }, (_, part) => ({ part, seq: 0, hash: GENESIS })),
  );
}
