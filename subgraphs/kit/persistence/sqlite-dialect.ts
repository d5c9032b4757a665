import { NodeSqliteDialect } from '@mikro-orm/sql';

/**
 * Set on every connection: readers do not block the writer (WAL), a commit is on the disk before it is reported
 * (a cursor must never outlive the effect it stands for), and another process waits instead of failing.
 */
export const SQLITE_PRAGMAS = ['pragma journal_mode = wal', 'pragma synchronous = full', 'pragma busy_timeout = 5000'] as const;

export function sqliteDialect(file: string): NodeSqliteDialect {
  return new NodeSqliteDialect(file);
}
