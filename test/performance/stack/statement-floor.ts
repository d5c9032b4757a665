import mysql from 'mysql2';
import { cpuOfThread, processOf } from './linux-cpu.js';

/** What one statement costs that does next to nothing, prepared: nobody who asks a statement spends less. Milliseconds of CPU. */
export interface StatementFloor {
  readonly asking: number;
  readonly answering: number;
}

const [WARM_UP, REPEATS] = [1_000, 4_000];

/** Asks for one row by its key, again and again, on a connection of its own. */
export async function statementFloor(url: string): Promise<StatementFloor> {
  const connection = mysql.createConnection({ uri: url });
  const ask = (sql: string, values: unknown[] = []) =>
    new Promise<mysql.RowDataPacket[]>((resolve, reject) => {
      connection.execute<mysql.RowDataPacket[]>(sql, values as never[], (error, rows) => (error === null ? resolve(rows) : reject(error)));
    });
  try {
    const [self] = await ask('select TID as thread from information_schema.PROCESSLIST where ID = connection_id()');
    const thread = Number(self?.thread);
    const server = processOf(thread);
    const byKey = () => ask('select help_topic_id, name from mysql.help_topic where help_topic_id = ?', [1]);
    for (let turn = 0; turn < WARM_UP; turn += 1) await byKey();
    const [before, answered] = [process.cpuUsage(), cpuOfThread(server, thread)];
    for (let turn = 0; turn < REPEATS; turn += 1) await byKey();
    const { user, system } = process.cpuUsage(before);
    return { asking: (user + system) / 1000 / REPEATS, answering: (cpuOfThread(server, thread) - answered) / REPEATS };
  } finally {
    connection.end();
  }
}
