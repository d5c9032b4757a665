import { existsSync, readFileSync } from 'node:fs';
import type { DatabaseConfig } from '../../subgraphs/kit/persistence/database-config.js';
import { Complaint } from './complaint.js';

/** Name of the setting that holds a subgraph's database, e.g. `HR_SOCIAL_SECURITY_DATABASE_URL`. */
export function databaseSetting(subgraph: string): string {
  return `${subgraph.replaceAll('-', '_').toUpperCase()}_DATABASE_URL`;
}

/** A setting, or the content of the file that `<NAME>_FILE` names, so that secrets need not stand in the environment. */
export function setting(name: string, environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const file = environment[`${name}_FILE`];
  if (environment[name] !== undefined) return environment[name];
  if (file === undefined) return undefined;
  if (!existsSync(file)) throw new Complaint(`${name}_FILE names ${file}, which does not exist`);
  return readFileSync(file, 'utf8').trim();
}

/** The database that the environment gives a subgraph: `mysql://user:password@host:port/database`; null where it gives none. */
export function configuredDatabase(subgraph: string, environment: NodeJS.ProcessEnv = process.env): DatabaseConfig | null {
  const name = databaseSetting(subgraph);
  const url = setting(name, environment);
  if (url === undefined) return null;
  if (!URL.canParse(url) || !/^(mysql|mariadb):$/.test(new URL(url).protocol) || new URL(url).pathname.length < 2) {
    throw new Complaint(`${name} must be mysql://user:password@host:port/database`);
  }
  return { kind: 'mysql', url: url.replace(/^mariadb:/, 'mysql:') };
}
