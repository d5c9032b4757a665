import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore, type Store } from '../../kit/persistence/store.js';
import { projectRoot } from '../../kit/server/project-root.js';
import type { TestEngine } from '../../kit/testing/engines.js';
import { windowSubgraph } from '../subgraph.js';

/** The tables as they were before the whole life cycle of a case came (the catalogue's release). */
const EARLIER_MIGRATIONS = ['Kit0001Journal', 'Window0001Cases', 'Window0002Versions'];

type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/**
 * What that release wrote while it played its demo stories, each broken off at another place: case rows, verdicts,
 * a notice, results and the acts said. Absent columns are null.
 */
export const earlierRows = JSON.parse(readFileSync(join(projectRoot, 'subgraphs/window/testing/rows-before-0003.json'), 'utf8')) as Rows;

/** An engine whose databases are as that release left them. */
export function leftByEarlierRelease(engine: TestEngine): TestEngine {
  return {
    name: engine.name,
    create: async () => {
      const database = await engine.create();
      const store = await openStore({ ...windowSubgraph, database: database.config, clock: () => new Date(0) });
      await store.orm.migrator.up({ migrations: EARLIER_MIGRATIONS });
      await insertAll(store, earlierRows);
      await store.close();
      return database;
    },
  };
}

/** Plain statements: the entities of today know columns that these tables do not have. */
async function insertAll(store: Store, tables: Rows): Promise<void> {
  const connection = store.orm.em.getConnection();
  for (const [table, rows] of Object.entries(tables))
    for (const row of rows) {
      const columns = Object.keys(row).map((name) => `\`${name}\``);
      const values = Object.entries(row).map(([name, value]) => (name.endsWith('_at') || name === 'at' ? instantFor(store, value) : value));
      await connection.execute(`insert into \`${table}\` (${columns}) values (${columns.map(() => '?')})`, values);
    }
}

/** SQLite keeps instants as milliseconds, MySQL as UTC text. */
function instantFor(store: Store, milliseconds: unknown): unknown {
  if (store.engine === 'sqlite') return milliseconds;
  return new Date(milliseconds as number).toISOString().replace('T', ' ').replace('Z', '');
}
