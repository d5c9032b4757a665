import type { MySqlConnection } from '@mikro-orm/mysql';
import { createPool, format, type Pool, type QueryError } from 'mysql2';
import type { DirectReads } from './direct-reads.js';

interface Asked {
  readonly sql: string;
  readonly resolve: (rows: unknown[][]) => void;
  readonly reject: (error: Error) => void;
}

const CLOSED = 'The database is closed';
/** Connections for reading; what is asked in one turn shares one. */
const CONNECTIONS = 6;
/** Statements that go together at the most. */
const MOST = 20;
/** Nothing is written here, and values are escaped as they are written: with backslashes. */
const SESSION = "set session transaction read only; set session sql_mode = replace(@@sql_mode, 'NO_BACKSLASH_ESCAPES', '')";

/**
 * Reading from MySQL or MariaDB on connections of its own, which can do nothing but read. What is asked in one turn of the
 * event loop (the loaders of a request ask in the same turn) goes in one packet and comes back in one: most of what a short
 * statement costs, on both sides, is its way.
 */
export function mysqlReads(connection: MySqlConnection): DirectReads {
  let pool: Pool | null = null;
  let waiting: Asked[] = [];
  let closed = false;
  const send = () => {
    const asked = waiting;
    waiting = [];
    if (closed) {
      for (const { reject } of asked) reject(new Error(CLOSED));
      return;
    }
    pool ??= openPool(connection);
    for (let from = 0; from < asked.length; from += MOST) sendTogether(pool, asked.slice(from, from + MOST));
  };
  return {
    ask: (sql, parameters) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error(CLOSED));
        if (waiting.length === 0) setImmediate(send);
        waiting.push({ sql: format(sql, parameters as never[]), resolve, reject });
      }),
    close: async () => {
      closed = true;
      await new Promise<void>((resolve) => (pool === null ? resolve() : pool.end(() => resolve())));
    },
  };
}

function openPool(connection: MySqlConnection): Pool {
  const options = connection.mapOptions({ supportBigNumbers: true });
  const pool = createPool({ ...options, connectionLimit: CONNECTIONS, multipleStatements: true });
  // One that could write is not read from: what waits for it fails with it.
  pool.on('connection', (opened) => opened.query(SESSION, (error: QueryError | null) => error !== null && opened.destroy()));
  return pool;
}

/** Where one of several fails, nobody knows which and what came of the others: each is asked again by itself. */
function sendTogether(pool: Pool, asked: readonly Asked[]): void {
  const [only] = asked;
  const sql = asked.map((one) => one.sql).join(';\n');
  pool.query({ sql, rowsAsArray: true }, (error, results) => {
    if (error !== null && asked.length > 1) for (const one of asked) sendTogether(pool, [one]);
    else if (error !== null) only?.reject(error);
    else if (asked.length === 1) only?.resolve(results as unknown[][]);
    else for (const [index, one] of asked.entries()) one.resolve((results as unknown[][][])[index] as unknown[][]);
  });
}
