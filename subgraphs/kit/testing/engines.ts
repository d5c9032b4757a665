import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mysql from 'mysql2/promise';
import type { DatabaseConfig } from '../persistence/database-config.js';

/** A database engine that tests run on; each database it makes is new, and gone when dropped. */
export interface TestEngine {
  readonly name: 'sqlite' | 'mysql';
  readonly create: () => Promise<TestDatabase>;
}

export interface TestDatabase {
  readonly config: DatabaseConfig;
  readonly drop: () => Promise<void>;
}

const MYSQL_URL = process.env.TEST_MYSQL_URL ?? 'mysql://root@127.0.0.1:3306';

/** Set for the workers of a run once the server has been looked for and its absence told. */
const TOLD = 'ONEWINDOW_TEST_WITHOUT_MYSQL';

/** The engines that can be reached: SQLite always, MySQL/MariaDB where `TEST_MYSQL_URL` answers. */
export async function testEngines(): Promise<TestEngine[]> {
  if (process.env[TOLD] === 'true') return [sqlite];
  const fault = await mysqlFault();
  if (fault === null) return [sqlite, mysqlEngine];
  await tellEngines();
  return [sqlite];
}

/** Looks for the server once, before any test. That it is missing is said in one line; on CI it is a failure. */
export async function tellEngines(): Promise<void> {
  const fault = await mysqlFault();
  if (fault === null) return;
  const where = withoutPassword(MYSQL_URL);
  if (process.env.CI === 'true') throw new Error(`No MySQL/MariaDB at ${where}: ${fault}`);
  process.env[TOLD] = 'true';
  process.stderr.write(`Not run on MySQL/MariaDB: none answers at ${where} (set TEST_MYSQL_URL)\n`);
}

async function mysqlFault(): Promise<string | null> {
  try {
    const connection = await mysql.createConnection({ uri: MYSQL_URL, connectTimeout: 3000 });
    await connection.end();
    return null;
  } catch (error) {
    return (error as Error).message || (error as { code?: string }).code || 'no answer';
  }
}

const sqlite: TestEngine = {
  name: 'sqlite',
  create: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onewindow-'));
    return {
      config: { kind: 'sqlite', file: join(folder, 'test.db'), outlives: 'process' },
      drop: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
};

const mysqlEngine: TestEngine = {
  name: 'mysql',
  create: async () => {
    const name = `onewindow_test_${randomUUID().replaceAll('-', '')}`;
    // As a server gives it: what the tables need of collation, the migrations say.
    await statement(`create database ${name}`);
    const url = new URL(MYSQL_URL);
    url.pathname = `/${name}`;
    return { config: { kind: 'mysql', url: url.href }, drop: () => statement(`drop database if exists ${name}`) };
  },
};

async function statement(sql: string): Promise<void> {
  const connection = await mysql.createConnection({ uri: MYSQL_URL });
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}

function withoutPassword(url: string): string {
  const parsed = new URL(url);
  parsed.password = '';
  return parsed.href;
}
