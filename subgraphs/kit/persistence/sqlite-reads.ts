import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { LRUCache } from 'lru-cache';
import type { DirectReads } from './direct-reads.js';
import { KEPT_PREPARED } from './sqlite-dialect.js';

/**
 * Reading of a SQLite file on a connection of its own: it sees what was committed and does not wait for whoever writes (WAL).
 * It is opened with the first statement, when the file has its mode and its tables.
 */
export function sqliteReads(file: string): DirectReads {
  let database: DatabaseSync | null = null;
  let closed = false;
  const prepared = new LRUCache<string, StatementSync>({ max: KEPT_PREPARED });
  const preparedFor = (sql: string): StatementSync => {
    if (closed) throw new Error('The database is closed');
    database ??= opened(file);
    const statement = database.prepare(sql);
    statement.setReturnArrays(true);
    prepared.set(sql, statement);
    return statement;
  };
  return {
    ask: async (sql, parameters) => (prepared.get(sql) ?? preparedFor(sql)).all(...(parameters as never[])) as unknown as unknown[][],
    close: async () => {
      closed = true;
      prepared.clear();
      database?.close();
    },
  };
}

function opened(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec('pragma busy_timeout = 5000; pragma query_only = on');
  return database;
}
