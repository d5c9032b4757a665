import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DatabaseConfig } from '../../subgraphs/kit/persistence/database-config.js';
import { Complaint } from './complaint.js';
import { configuredDatabase } from './configured-database.js';

/** A subgraph's database for whoever looks into what is kept: in the folder that is named, else what the environment names. */
export function keptDatabase(name: string, data: string | undefined): DatabaseConfig {
  const configured = data === undefined ? configuredDatabase(name) : null;
  if (configured !== null) return configured;
  const file = join(resolve(data ?? 'data'), `${name}.db`);
  if (!existsSync(file)) throw new Complaint(`There is no database ${file}: name the data folder with --data DIR`);
  return { kind: 'sqlite', file };
}
