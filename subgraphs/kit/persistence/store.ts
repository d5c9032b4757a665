import { type EntitySchema, TableNotFoundException } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { type MySqlConnection, MySqlDriver } from '@mikro-orm/mysql';
import { type EntityManager, MikroORM, SqliteDriver } from '@mikro-orm/sql';
import type { Clock } from '../domain/clock.js';
import type { TrainingClock } from '../domain/training/training-clock.js';
import { JournalBell } from '../journal/journal-bell.js';
import { type FileStorage, noStorage } from '../storage/file-storage.js';
import type { DatabaseConfig } from './database-config.js';
import { type DirectReads, readDirectly } from './direct-reads.js';
import { kitEntities, kitMigrations } from './kit-tables.js';
import { mysqlReads } from './mysql-reads.js';
import type { PortableMigration } from './portable-migration.js';
import { sqliteDialect, sqlitePragmas } from './sqlite-dialect.js';
import { sqliteReads } from './sqlite-reads.js';
import { type StatementWatch, watchedOrm, watchedReads } from './statement-watch.js';

export interface StoreOptions extends StatementWatch {
  /** Name of the subgraph, which is also the source of its journal. */
  readonly name: string;
  readonly database: DatabaseConfig;
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly (new (...args: never[]) => PortableMigration)[];
  readonly clock: Clock;
  readonly training?: TrainingClock | null;
  /** Where it keeps files; without it, it keeps none. */
  readonly files?: FileStorage;
}

/** A subgraph's database, its clock, and the bell that rings when its journal has grown. */
export interface Store {
  readonly name: string;
  readonly engine: DatabaseConfig['kind'];
  readonly orm: MikroORM;
  readonly clock: Clock;
  /** The same clock where it can be moved (the demo mode); null in a hall at work. */
  readonly training: TrainingClock | null;
  readonly bell: JournalBell;
  readonly files: FileStorage;
  /** A fresh unit of reading: nothing cached from other requests. */
  readonly reader: () => EntityManager;
  /** For `readRows`, which keeps nothing: no unit of reading has to be made, and what it asks goes straight to the driver. */
  readonly rows: EntityManager;
  readonly close: () => Promise<void>;
}

/** Opens the database. It does not change it: `migrate` brings it up to date, `pendingMigrations` says what is missing. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const orm = await MikroORM.init({
    ...driverOptions(options.database),
    entities: [...kitEntities, ...options.entities],
    extensions: [Migrator],
    // A database is made by `db up` with an administrator's rights, never by whoever looks for it.
    ensureDatabase: false,
    migrations: { migrationsList: migrationsOf(options) as never, snapshot: false, silent: true },
    ...watchedOrm(options),
  } as never);
  if (options.database.kind === 'sqlite')
    for (const pragma of sqlitePragmas(options.database)) await orm.em.getConnection().execute(pragma);
  const store = orm as unknown as MikroORM;
  const reads = directReads(store, options);
  readDirectly(store.em as EntityManager, reads.ask);
  return {
    name: options.name,
    engine: options.database.kind,
    orm: store,
    clock: options.clock,
    training: options.training ?? null,
    bell: new JournalBell(),
    files: options.files ?? noStorage,
    reader: () => store.em.fork() as EntityManager,
    rows: store.em as EntityManager,
    close: async () => {
      await reads.close();
      await closeForGood(store);
    },
  };
}

function directReads(orm: MikroORM, { database, ...watch }: StoreOptions): DirectReads {
  const connection = orm.em.getConnection() as unknown as MySqlConnection;
  const reads = database.kind === 'sqlite' ? sqliteReads(database.file) : mysqlReads(connection);
  return { ...reads, ask: watchedReads(reads.ask, watch) };
}

/** The ORM opens a closed connection again when it is asked: a reader that comes late would keep the process from ending. */
async function closeForGood(orm: MikroORM): Promise<void> {
  const connection = orm.em.getConnection();
  connection.ensureConnection = () => Promise.reject(new Error('The database is closed'));
  await orm.close(true);
}

/** Brings the database to the newest shape this code knows; returns the names of the steps it took. */
export async function migrate(store: Store): Promise<string[]> {
  const applied = await store.orm.migrator.up();
  return applied.map((step) => step.name);
}

/** Steps in the database that this code does not know: the data was written by a newer version. Reads only. */
export async function unknownMigrations(store: Store): Promise<string[]> {
  const known = new Set(await migrationNames(store));
  return (await appliedMigrations(store)).filter((name) => !known.has(name));
}

/** Steps that the database has still to take. Reads only. */
export async function pendingMigrations(store: Store): Promise<string[]> {
  const applied = new Set(await appliedMigrations(store));
  return (await migrationNames(store)).filter((name) => !applied.has(name));
}

/** The ORM's migrator would make the database and its table in order to look; a look must change nothing. */
async function appliedMigrations(store: Store): Promise<string[]> {
  try {
    const rows = (await store.orm.em.getDriver().execute('select name from mikro_orm_migrations order by id')) as { name: string }[];
    return rows.map(({ name }) => name);
  } catch (error) {
    if (error instanceof TableNotFoundException) return [];
    throw error;
  }
}

async function migrationNames(store: Store): Promise<string[]> {
  const list = store.orm.config.get('migrations').migrationsList ?? [];
  return list.map((step) => (step as { name: string }).name);
}

function migrationsOf(options: StoreOptions): { name: string; class: unknown }[] {
  return [...kitMigrations, ...options.migrations].map((step) => ({ name: step.name, class: step }));
}

function driverOptions(database: DatabaseConfig): object {
  if (database.kind === 'sqlite') return { driver: SqliteDriver, dbName: database.file, driverOptions: sqliteDialect(database.file) };
  return { driver: MySqlDriver, clientUrl: database.url, pool: { min: 0, max: 10 }, driverOptions: { supportBigNumbers: true } };
}
