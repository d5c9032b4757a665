import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SubgraphServer, startSubgraph } from '../../gateway/testing/subgraph-server.js';
import { compose } from '../../schema/compose.js';
import { PASSPORT_HEADER } from '../../schema/passport.js';
import { type RunningCommand, runCommand } from '../support/process.js';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires"])';
const catalogueSdl = `${link}
  type Product @key(fields: "upc") { upc: ID! name: String weight: Int }
  type Query { topProducts(first: Int = 2): [Product!]! }`;
const stockSdl = `${link}
  type Product @key(fields: "upc") { upc: ID! weight: Int @external inStock: Boolean shipping: Int @requires(fields: "weight") }
  type Query { warehouses: [String!]! }`;
const products = [
  { upc: '1', name: 'Table', weight: 100 },
  { upc: '2', name: 'Couch', weight: 1_000 },
  { upc: '3', name: 'Chair', weight: 50 },
];
/** Nothing of our own configuration, whatever stands in the environment of whoever runs the tests. */
const bare = { OIDC_ISSUER: '', OIDC_JWKS_URI: '', OIDC_AUDIENCE: '', GATEWAY_CONFIG: '', NODE_ENV: 'test', LOG_LEVEL: 'info' };

describe('the command that serves any supergraph', () => {
  let folder: string;
  let file: string;
  let catalogue: SubgraphServer;
  let stock: SubgraphServer;
  let gateway: RunningCommand;
  let url: string;
  beforeAll(async () => {
    catalogue = await startSubgraph(catalogueSdl, {
      Query: { topProducts: (_: unknown, { first }: { first: number }) => products.slice(0, first) },
    });
    stock = await startSubgraph(stockSdl, {
      Query: { warehouses: () => ['north'] },
      Product: {
        __resolveReference: (reference: unknown) => reference,
        inStock: ({ upc }: { upc: string }) => upc !== '2',
        shipping: ({ weight }: { weight: number }) => weight / 2,
      },
    });
    folder = mkdtempSync(join(tmpdir(), 'foreign-'));
    file = join(folder, 'foreign.graphql');
    const { supergraphSdl } = compose([
      { name: 'catalogue', url: catalogue.url, sdl: catalogueSdl },
      { name: 'stock', url: stock.url, sdl: stockSdl },
    ]);
    writeFileSync(file, supergraphSdl);
    gateway = runCommand(['gateway', '--supergraph', file, '--port', '0', '--open'], bare);
    url = (await gateway.printed(/"url":"([^"]+)"/))[1] ?? '';
  });
  afterAll(async () => {
    expect(await gateway.kill('SIGTERM')).toBe(0);
    await Promise.all([catalogue.close(), stock.close()]);
    rmSync(folder, { recursive: true });
  });

  it('finds its subgraphs where it says that they are, and asks nobody who he is', async () => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer of-nobody' },
      body: JSON.stringify({ query: '{ topProducts { name inStock shipping } warehouses }' }),
    });
    expect(await answer.json()).toEqual({
      data: {
        topProducts: [
          { name: 'Table', inStock: true, shipping: 50 },
          { name: 'Couch', inStock: false, shipping: 500 },
        ],
        warehouses: ['north'],
      },
    });
    const [{ headers } = { headers: {} }] = catalogue.calls;
    expect([PASSPORT_HEADER, 'authorization'].filter((name) => name in headers)).toEqual([]);
  });

  it('lets no page of elsewhere in under a name that leads to this machine', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(`${url}/graphql`, { method: 'POST', headers: { host: 'rebound.example', 'content-type': 'application/json' } });
      sent.on('response', (response) => resolve(response.resume().statusCode)).on('error', reject);
      sent.end('{"query":"{ warehouses }"}');
    });
    expect(status).toBe(421);
  });

  it('executes what is registered alone, asks over a socket and lets pages of an origin in, where file and environment say so', async () => {
    const socket = join(folder, 'catalogue.sock');
    const behind = await onSocket(socket, catalogue.url);
    writeFileSync(join(folder, 'names.graphql'), 'query Names { topProducts(first: 1) { name } }');
    writeFileSync(
      join(folder, 'gateway.yaml'),
      `subgraphs:\n  catalogue: { url: "unix:${socket}:/graphql" }\noperations: { allowed: registered }\n`,
    );
    const before = catalogue.calls.length;
    const closed = runCommand(['gateway', '--supergraph', file, '--port', '0', '--open', '--config', join(folder, 'gateway.yaml')], {
      ...bare,
      REGISTERED_OPERATIONS: join(folder, 'names.graphql'),
      CORS_ORIGINS: 'https://hall.example.cn',
    });
    const [, address = ''] = await closed.printed(/"url":"([^"]+)"/);
    const ask = async (query: string) => {
      const headers = { 'content-type': 'application/json', origin: 'https://hall.example.cn' };
      const answer = await fetch(`${address}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
      return [answer.headers.get('access-control-allow-origin'), await answer.json()];
    };
    expect(await ask('query Names { topProducts(first: 1) { name } }')).toEqual([
      'https://hall.example.cn',
      { data: { topProducts: [{ name: 'Table' }] } },
    ]);
    expect(await ask('{ warehouses }')).toMatchObject([
      'https://hall.example.cn',
      { errors: [{ extensions: { code: 'OPERATION_NOT_REGISTERED' } }] },
    ]);
    expect([behind.calls, catalogue.calls.length - before]).toEqual([1, 1]);
    expect(await closed.kill('SIGTERM')).toBe(0);
    await behind.close();
  });

  it('does not start where registered operations alone are to be executed and there are none', async () => {
    const refused = runCommand(['gateway', '--supergraph', file, '--port', '0', '--open'], { ...bare, OPERATIONS: 'registered' });
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toMatch(/^Registered operations alone are to be executed, and none are given: set REGISTERED_OPERATIONS$/m);
  });

  it.each([
    ['another machine could reach it', ['--host', '0.0.0.0'], {}],
    ['a token issuer is configured', [], { OIDC_ISSUER: 'https://i', OIDC_JWKS_URI: 'https://i/jwks', OIDC_AUDIENCE: 'a' }],
  ])('does not open where %s', async (_, options, environment) => {
    const refused = runCommand(['gateway', '--supergraph', file, '--port', '0', '--open', ...options], { ...bare, ...environment });
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toMatch(/^--open asks nobody who he is/m);
  });
});

/** Passes what comes over a Unix socket on to a server, and counts it. */
async function onSocket(path: string, url: string): Promise<{ readonly calls: number; close: () => Promise<void> }> {
  let calls = 0;
  const server: Server = createServer((incoming, response) => {
    calls += 1;
    const passed = request(url, { method: incoming.method, headers: { 'content-type': 'application/json' } }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, { 'content-type': answer.headers['content-type'] });
      answer.pipe(response);
    });
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  return {
    get calls() {
      return calls;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
