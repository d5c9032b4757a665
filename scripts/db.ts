/**
 * `npm run db -- up`: makes the databases and users that the environment names, where `DATABASE_ADMIN_URL` allows it,
 * and brings every database up to date. `npm run db -- status`: says what is missing and changes nothing.
 */
import mysql from 'mysql2/promise';
import { openStore, pendingMigrations } from '../subgraphs/kit/persistence/store.js';
import { bringUp } from '../subgraphs/kit/server/bring-up.js';
import type { SubgraphDefinition } from '../subgraphs/kit/server/subgraph-definition.js';
import { allSubgraphs } from './start/all-subgraphs.js';
import { Complaint, command } from './start/complaint.js';
import { configuredDatabase, databaseSetting, setting } from './start/configured-database.js';

await command(async () => {
  const [verb] = process.argv.slice(2);
  if (verb !== 'up' && verb !== 'status') throw new Complaint('Usage: npm run db -- up | status');
  const definitions = (await allSubgraphs()).filter(({ name }) => configuredDatabase(name) !== null);
  if (definitions.length === 0) throw new Complaint(`No database is configured: set ${databaseSetting('window')} and the like`);
  const admin = setting('DATABASE_ADMIN_URL');
  for (const definition of definitions) {
    if (verb === 'up' && admin !== undefined) await ensureDatabase(admin, definition.name);
    await (verb === 'up' ? up(definition) : status(definition));
  }
});

async function up(definition: SubgraphDefinition): Promise<void> {
  const store = await open(definition);
  try {
    const steps = await bringUp(definition, store);
    process.stdout.write(`${definition.name.padEnd(20)} ${steps.length === 0 ? 'up to date' : `applied ${steps.join(', ')}`}\n`);
  } finally {
    await store.close();
  }
}

async function status(definition: SubgraphDefinition): Promise<void> {
  const store = await open(definition);
  try {
    const pending = await pendingMigrations(store);
    process.stdout.write(`${definition.name.padEnd(20)} ${pending.length === 0 ? 'up to date' : `lacks ${pending.join(', ')}`}\n`);
    if (pending.length > 0) process.exitCode = 1;
  } finally {
    await store.close();
  }
}

function open(definition: SubgraphDefinition) {
  const database = configuredDatabase(definition.name);
  if (database === null) throw new Complaint(`${databaseSetting(definition.name)} is not set`);
  return openStore({ ...definition, database, clock: () => new Date() });
}

/** One database and one user each: a subgraph's user can reach its own database and no other. */
async function ensureDatabase(admin: string, subgraph: string): Promise<void> {
  const database = configuredDatabase(subgraph);
  if (database?.kind !== 'mysql') return;
  const url = new URL(database.url);
  const name = url.pathname.slice(1);
  const user = decodeURIComponent(url.username);
  const connection = await mysql.createConnection({ uri: admin });
  try {
    await connection.query('create database if not exists ?? character set utf8mb4 collate utf8mb4_bin', [name]);
    if (user !== new URL(admin).username) {
      await connection.query('create user if not exists ?@? identified by ?', [user, '%', decodeURIComponent(url.password)]);
      await connection.query('grant all privileges on ??.* to ?@?', [name, user, '%']);
    }
  } finally {
    await connection.end();
  }
}
