import mysql from 'mysql2/promise';
import { subgraphNames } from '../../../scripts/start/subgraph-names.js';
import { startDistributedHall } from '../../support/distributed-hall.js';
import { play, stageAt } from '../../support/play.js';
import { cpuOfProcess, cpuOfThread, processOf } from './linux-cpu.js';
import { STORY } from './stack.case.js';
import { type StatementFloor, statementFloor } from './statement-floor.js';

export const DATABASE = 'MariaDB';

/** Every subgraph a process of its own on MariaDB, with one case played to its end. */
export interface DistributedStack {
  readonly url: string;
  readonly id: string;
  readonly token: string;
  /** Milliseconds of CPU so far: the gateway, each subgraph by name, and `MariaDB`. */
  readonly usage: () => Promise<Record<string, number>>;
  /** What a statement costs at least, now. */
  readonly floor: () => Promise<StatementFloor>;
  readonly close: () => Promise<void>;
}

/** @throws where no MariaDB can be reached: its list of connections says which threads serve this hall, whatever else it does. */
export async function startDistributedStack(): Promise<DistributedStack> {
  // One caller asks for all: that is no load for which callers are held back, and shared it would be no work.
  process.env.RATE_POINTS = '1000000000';
  process.env.DEDUPLICATE = 'off';
  const hall = await startDistributedHall();
  const id = await play(stageAt(hall.url, hall.issuer.tokenFor), STORY);
  const uri = process.env.TEST_MYSQL_URL ?? 'mysql://root@127.0.0.1:3306';
  const administrator = await mysql.createConnection({ uri });
  return {
    url: `${hall.url}/graphql`,
    id,
    token: await hall.issuer.tokenFor('operations'),
    usage: async () => ({
      ...Object.fromEntries(['gateway', ...subgraphNames].map((name) => [name, cpuOfProcess(hall.pidOf(name))])),
      [DATABASE]: await cpuOfConnections(administrator, hall.databasePrefix),
    }),
    floor: () => statementFloor(uri),
    close: async () => {
      await administrator.end();
      await hall.close();
    },
  };
}

async function cpuOfConnections(administrator: mysql.Connection, prefix: string): Promise<number> {
  const [rows] = await administrator.query<mysql.RowDataPacket[]>('select TID from information_schema.PROCESSLIST where USER like ?', [
    `${prefix}%`,
  ]);
  const threads = rows.map(({ TID }) => Number(TID));
  return threads.reduce((sum, thread) => sum + cpuOfThread(processOf(thread), thread), 0);
}
