import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
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

  it.each([
    ['another machine could reach it', ['--host', '0.0.0.0'], {}],
    ['a token issuer is configured', [], { OIDC_ISSUER: 'https://i', OIDC_JWKS_URI: 'https://i/jwks', OIDC_AUDIENCE: 'a' }],
  ])('does not open where %s', async (_, options, environment) => {
    const refused = runCommand(['gateway', '--supergraph', file, '--port', '0', '--open', ...options], { ...bare, ...environment });
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toMatch(/^--open asks nobody who he is/m);
  });
});
