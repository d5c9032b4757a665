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

/**
 * The engines that can be reached: SQLite always, MySQL/MariaDB where `TEST_MYSQL_URL` answers. What does not run is
 * said in one line; on CI a missing server is a failure.
 */
export async function testEngines(): Promise<TestEngine[]> {
  const fault = await mysqlFault();
  if (fault === null) return [sqlite, mysqlEngine];
  if (process.env.CI === 'true') throw new Error(`No MySQL/MariaDB at ${withoutPassword(MYSQL_URL)}: ${fault}`);
  process.stderr.write(`Not run on MySQL/MariaDB: none answers at ${withoutPassword(MYSQL_URL)} (set TEST_MYSQL_URL)\n`);
  return [sqlite];
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
      config: { kind: 'sqlite', file: join(folder, 'test.db') },
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
