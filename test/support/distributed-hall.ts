import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import mysql from 'mysql2/promise';
import { createDemoIssuer, type DemoIssuer } from '../../gateway/demo-issuer/demo-issuer.js';
import { personas } from '../../scripts/demo/personas.js';
import { databaseSetting } from '../../scripts/start/configured-database.js';
import { subgraphNames } from '../../scripts/start/subgraph-names.js';
import { type RunningCommand, runCommand } from './process.js';

const MYSQL_URL = process.env.TEST_MYSQL_URL ?? 'mysql://root@127.0.0.1:3306';
const AUDIENCE = 'onewindow-test';

/** Every subgraph a process of its own on its own MySQL database and user, the gateway before them, an issuer beside them. */
export interface DistributedHall {
  readonly url: string;
  readonly issuer: DemoIssuer;
  readonly urlOf: (subgraph: string) => string;
  /** Of a subgraph's process, or the `gateway`'s. */
  readonly pidOf: (name: string) => number;
  /** What the names of its databases and of their users begin with. */
  readonly databasePrefix: string;
  readonly stop: (subgraph: string) => Promise<void>;
  readonly start: (subgraph: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Brings the hall up with the commands that an operator would use: `keys`, `db up`, `subgraph`, `gateway`. */
export async function startDistributedHall(): Promise<DistributedHall> {
  const folder = mkdtempSync(join(tmpdir(), 'onewindow-distributed-'));
  const mark = `owt_${randomBytes(4).toString('hex')}`;
  const databases = Object.fromEntries(subgraphNames.map((name) => [name, databaseOf(mark, name)]));
  const ports = Object.fromEntries(await Promise.all([...subgraphNames, 'gateway'].map(async (name) => [name, await freePort()] as const)));
  const setting = (name: string) => `${name.replaceAll('-', '_').toUpperCase()}_URL`;
  const secrets = join(folder, 'secrets');
  const issuerServer = await serveIssuer();
  const environment: Record<string, string> = {
    ONEWINDOW_DEMO_DATA: 'true',
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'info',
    DATABASE_ADMIN_URL: MYSQL_URL,
    GATEWAY_PRIVATE_KEY_FILE: join(secrets, 'gateway-private-key.json'),
    LINK_KEYS_FILE: join(secrets, 'gateway-link-keys.json'),
    GATEWAY_PUBLIC_KEYS_FILE: join(secrets, 'gateway-public-keys.json'),
    SERVICE_PUBLIC_KEYS_FILE: join(secrets, 'service-public-keys.json'),
    WINDOW_FILES_URL: pathToFileURL(join(folder, 'files')).href,
    OIDC_ISSUER: issuerServer.url,
    OIDC_JWKS_URI: `${issuerServer.url}/jwks.json`,
    OIDC_AUDIENCE: AUDIENCE,
    ...Object.fromEntries(subgraphNames.map((name) => [setting(name), `http://127.0.0.1:${ports[name]}`])),
    ...Object.fromEntries(subgraphNames.map((name) => [databaseSetting(name), databases[name]?.url ?? ''])),
  };
  await succeed(['keys', '--out', secrets], environment);
  await succeed(['db', 'up'], environment);
  const running = new Map<string, RunningCommand>();
  const start = async (name: string): Promise<void> => {
    const command = runCommand(['subgraph', name, '--port', String(ports[name])], {
      ...environment,
      SERVICE_PRIVATE_KEY_FILE: join(secrets, `${name}-private-key.json`),
      LINK_KEY_FILE: join(secrets, `${name}-link-key.json`),
    });
    running.set(name, command);
    await command.printed(/"msg":"ready"/);
  };
  await Promise.all(subgraphNames.map(start));
  const gateway = runCommand(['gateway', '--port', String(ports.gateway)], environment);
  running.set('gateway', gateway);
  await gateway.printed(/"msg":"ready"/);
  return {
    url: `http://127.0.0.1:${ports.gateway}`,
    issuer: issuerServer.issuer,
    urlOf: (name) => `http://127.0.0.1:${ports[name]}`,
    pidOf: (name) => running.get(name)?.process.pid ?? Number.NaN,
    databasePrefix: mark,
    start,
    stop: async (name) => {
      await running.get(name)?.kill('SIGKILL');
    },
    close: async () => {
      await Promise.all([...running.values()].map((command) => command.kill('SIGKILL')));
      await new Promise((resolve) => issuerServer.server.close(resolve));
      await dropAll(Object.values(databases));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface OwnDatabase {
  readonly name: string;
  readonly user: string;
  readonly url: string;
}

function databaseOf(mark: string, subgraph: string): OwnDatabase {
  const name = `${mark}_${subgraph.replaceAll('-', '_')}`;
  const url = new URL(MYSQL_URL);
  url.username = name.slice(0, 32);
  url.password = randomBytes(12).toString('hex');
  url.pathname = `/${name}`;
  return { name, user: url.username, url: url.href };
}

async function dropAll(databases: readonly OwnDatabase[]): Promise<void> {
  const connection = await mysql.createConnection({ uri: MYSQL_URL });
  for (const { name, user } of databases) {
    await connection.query('drop database if exists ??', [name]);
    await connection.query('drop user if exists ?@?', [user, '%']);
  }
  await connection.end();
}

async function succeed(args: readonly string[], environment: Record<string, string>): Promise<void> {
  const command = runCommand(args, environment);
  const code = await command.ended;
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${command.output()}`);
}

async function serveIssuer(): Promise<{ issuer: DemoIssuer; server: Server; url: string }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(issuer.jwks));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const issuer = await createDemoIssuer({ personas, issuer: url, audience: AUDIENCE });
  return { issuer, server, url };
}

async function freePort(): Promise<number> {
  const probe = createSocket();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
