import type { MySqlConnection } from '@mikro-orm/mysql';
import type { AskRows } from './direct-reads.js';

/** Reading from MySQL or MariaDB on the ORM's own pool, with statements that the server keeps prepared. */
export function mysqlReads(connection: MySqlConnection): AskRows {
  return async (sql, parameters) => {
    const pool = await connection.getNativeClient();
    return new Promise((resolve, reject) => {
      pool.execute({ sql, values: parameters as never[], rowsAsArray: true }, (error, rows) =>
        error === null ? resolve(rows as unknown[][]) : reject(error),
      );
    });
  };
}
