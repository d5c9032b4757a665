import type { EntitySchema } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { MySqlDriver } from '@mikro-orm/mysql';
import { type EntityManager, MikroORM, SqliteDriver } from '@mikro-orm/sql';
import type { Clock } from '../domain/clock.js';
import { JournalBell } from '../journal/journal-bell.js';
import type { DatabaseConfig } from './database-config.js';
import { kitEntities, kitMigrations } from './kit-tables.js';
import type { PortableMigration } from './portable-migration.js';
import { SQLITE_PRAGMAS, sqliteDialect } from './sqlite-dialect.js';

export interface StoreOptions {
  /** Name of the subgraph, which is also the source of its journal. */
  readonly name: string;
  readonly database: DatabaseConfig;
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly (new (...args: never[]) => PortableMigration)[];
  readonly clock: Clock;
  /** Told of every statement, for tests that count them. */
  readonly onStatement?: (statement: string) => void;
}

/** A subgraph's database, its clock, and the bell that rings when its journal has grown. */
export interface Store {
  readonly name: string;
  readonly engine: DatabaseConfig['kind'];
  readonly orm: MikroORM;
  readonly clock: Clock;
  readonly bell: JournalBell;
  /** A fresh unit of reading: nothing cached from other requests. */
  readonly reader: () => EntityManager;
  readonly close: () => Promise<void>;
}

/** Opens the database. It does not change it: `migrate` brings it up to date, `pendingMigrations` says what is missing. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const orm = await MikroORM.init({
    ...driverOptions(options.database),
    entities: [...kitEntities, ...options.entities],
    extensions: [Migrator],
    migrations: { migrationsList: migrationsOf(options) as never, snapshot: false, silent: true },
    ...(options.onStatement === undefined ? {} : { debug: ['query'], loggerFactory: statementLogger(options.onStatement) as never }),
  } as never);
  if (options.database.kind === 'sqlite') for (const pragma of SQLITE_PRAGMAS) await orm.em.getConnection().execute(pragma);
  const store = orm as unknown as MikroORM;
  return {
    name: options.name,
    engine: options.database.kind,
    orm: store,
    clock: options.clock,
    bell: new JournalBell(),
    reader: () => store.em.fork() as EntityManager,
    close: () => closeForGood(store),
  };
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

/** Steps in the database that this code does not know: the data was written by a newer version. */
export async function unknownMigrations(store: Store): Promise<string[]> {
  const known = new Set(await migrationNames(store));
  return (await store.orm.migrator.getExecuted()).map((row) => row.name).filter((name) => !known.has(name));
}

export async function pendingMigrations(store: Store): Promise<string[]> {
  return (await store.orm.migrator.getPending()).map((step) => step.name);
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

function statementLogger(onStatement: (statement: string) => void) {
  return () => ({
    log: () => undefined,
    warn: () => undefined,
    error: () => undefined,
    setDebugMode: () => undefined,
    isEnabled: (namespace: string) => namespace === 'query',
    logQuery: (context: { query?: string }) => onStatement(context.query ?? ''),
  });
}
