import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { SqliteDialect } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { SqliteConfig } from './database-config.js';

/**
 * Set on every connection: readers do not block the writer (WAL), a commit is on the disk before it is reported
 * (a cursor must never outlive the effect it stands for), and another process waits instead of failing.
 */
export function sqlitePragmas({ outlives = 'power' }: SqliteConfig): string[] {
  return ['pragma journal_mode = wal', `pragma synchronous = ${outlives === 'power' ? 'full' : 'off'}`, 'pragma busy_timeout = 5000'];
}

/** Statements that are kept prepared on a connection: those of the hot reads and acts, many times over. */
export const KEPT_PREPARED = 500;
const READS = /^\s*(?:select|pragma|explain|with)/i;

/** The built-in SQLite, with its statements prepared once: preparing costs more than most of them cost to run. */
export function sqliteDialect(file: string): SqliteDialect {
  return new SqliteDialect({ database: async () => keptPrepared(new DatabaseSync(file)) });
}

function keptPrepared(database: DatabaseSync) {
  const prepared = new LRUCache<string, Prepared>({ max: KEPT_PREPARED });
  return {
    prepare(sql: string): Prepared {
      const known = prepared.get(sql);
      if (known) return known;
      const made = asKyselyTakesIt(sql, database.prepare(sql));
      prepared.set(sql, made);
      return made;
    },
    close: () => database.close(),
  };
}

type Prepared = ReturnType<typeof asKyselyTakesIt>;

function asKyselyTakesIt(sql: string, statement: StatementSync) {
  return {
    reader: READS.test(sql) || /\breturning\b/i.test(sql),
    all: (parameters: readonly unknown[]) => statement.all(...(parameters as never[])),
    run: (parameters: readonly unknown[]) => statement.run(...(parameters as never[])),
    iterate: (parameters: readonly unknown[]) => statement.iterate(...(parameters as never[])),
  };
}
