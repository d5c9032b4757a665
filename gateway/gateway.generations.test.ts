import { describe, expect, it } from '@jest/globals';
import { compose } from '../schema/compose.js';
import { openHall } from './testing/hall.fixture.js';
import { housingSdl, taxSdl, windowSdl } from './testing/hall.schema.js';
import { httpTransport } from './transport/http.transport.js';
import type { SubgraphTransports } from './transport/subgraph.transport.js';

type Hall = Awaited<ReturnType<typeof openHall>>;

/** The graph of a hall with something changed in one department's schema. */
function graphOf({ window, tax, housing }: Hall, changed: Partial<Record<'window' | 'tax' | 'housing', (sdl: string) => string>>): string {
  const same = (sdl: string): string => sdl;
  return compose([
    { name: 'window', url: window.url, sdl: (changed.window ?? same)(windowSdl) },
    { name: 'tax', url: tax.url, sdl: (changed.tax ?? same)(taxSdl) },
    { name: 'housing', url: housing.url, sdl: (changed.housing ?? same)(housingSdl) },
  ]).supergraphSdl;
}
const withTitles = (sdl: string): string => sdl.replace('title: String!', 'title: String! heading: String');
const withoutLedger = (sdl: string): string => sdl.replace(/ledger: String[^\n]*\n/, '');

describe('another supergraph', () => {
  it('takes over without a restart: what it adds is there, what it lacks is gone, and it is told by its hash', async () => {
    await using hall = await openHall();
    const before = hall.gateway.supergraphHash();
    expect((await hall.ask('{ __type(name: "Case") { fields { name } } }')).data).not.toMatchObject({
      __type: { fields: expect.arrayContaining([{ name: 'heading' }]) },
    });
    const replaced = await hall.gateway.replaceSupergraph(graphOf(hall, { window: (sdl) => withoutLedger(withTitles(sdl)) }));
    expect(replaced).toEqual({ taken: true, hash: hall.gateway.supergraphHash(), previous: before });
    const { data } = await hall.ask('{ case: __type(name: "Case") { fields { name } } query: __type(name: "Query") { fields { name } } }');
    expect(data).toMatchObject({ case: { fields: expect.arrayContaining([{ name: 'heading' }]) } });
    expect(JSON.stringify(data)).not.toContain('ledger');
    expect((await hall.ask('{ case(id: "1") { title } }')).data).toEqual({ case: { title: '企业开办' } });
    const health = await (await fetch(`${hall.gateway.url}/health/ready`)).json();
    expect(health).toEqual({ status: 'ready', supergraph: hall.gateway.supergraphHash() });
  });

  it('brings its own guards: what has become a key must not be shadowed by an alias', async () => {
    await using hall = await openHall();
    const shadowing = '{ case(id: "1") { tasks { ... on TaxTask { id: status } } } }';
    const refused = await hall.ask(shadowing);
    expect(refused.errors?.[0]?.extensions.code).toBeDefined();
    const byNumber = (sdl: string): string =>
      sdl.replaceAll(
        'TaxTask implements DepartmentTask @key(fields: "id")',
        'TaxTask implements DepartmentTask @key(fields: "id") @key(fields: "remark")',
      );
    const aliased = '{ case(id: "1") { tasks { ... on TaxTask { remark: status } } } }';
    expect((await hall.ask(aliased)).errors).toBeUndefined();
    expect((await hall.gateway.replaceSupergraph(graphOf(hall, { window: byNumber }))).taken).toBe(true);
    expect((await hall.ask(aliased)).errors?.[0]?.extensions.code).toBe(refused.errors?.[0]?.extensions.code);
  });

  it.each([
    ['nothing', () => ''],
    ['no GraphQL', () => 'type Query {'],
    ['a schema that is no supergraph', () => 'type Query { a: Int }'],
    ['half a file', (good: string) => good.slice(0, good.length / 2)],
    ['a page of HTML', () => '<html><body>502</body></html>'],
  ])('that is %s is refused with its reason, and the last good one goes on', async (_, bad) => {
    await using hall = await openHall();
    const before = hall.gateway.supergraphHash();
    const replaced = await hall.gateway.replaceSupergraph(bad(hall.supergraphSdl));
    expect(replaced).toMatchObject({ taken: false, reason: expect.stringMatching(/\S/) });
    expect(hall.gateway.supergraphHash()).toBe(before);
    expect((await hall.ask('{ case(id: "1") { title } }')).data).toEqual({ case: { title: '企业开办' } });
    expect(hall.log.filter(({ msg }) => String(msg).startsWith('supergraph refused'))).toHaveLength(1);
  });

  it('that names a subgraph to which there is no way is refused', async () => {
    const known: SubgraphTransports = (name, url) => {
      if (name === 'forestry') throw new Error('No subgraph forestry in this process');
      return httpTransport(url, { timeout: 400, maxResponseSize: 64 * 1024 });
    };
    await using hall = await openHall({ transports: known });
    const graph = compose([
      { name: 'window', url: hall.window.url, sdl: windowSdl },
      { name: 'tax', url: hall.tax.url, sdl: taxSdl },
      { name: 'housing', url: hall.housing.url, sdl: housingSdl },
      { name: 'forestry', url: 'http://127.0.0.1:1', sdl: 'type Query { trees: Int }' },
    ]).supergraphSdl;
    expect(await hall.gateway.replaceSupergraph(graph)).toMatchObject({ taken: false, reason: expect.stringContaining('forestry') });
    expect((await hall.ask('{ case(id: "1") { title } }')).status).toBe(200);
  });

  it('that is the same one changes nothing, and one that comes while the gateway closes is refused', async () => {
    const hall = await openHall();
    expect(await hall.gateway.replaceSupergraph(hall.supergraphSdl)).toMatchObject({ taken: false });
    await hall[Symbol.asyncDispose]();
    expect(await hall.gateway.replaceSupergraph(`${hall.supergraphSdl}\n`)).toMatchObject({
      taken: false,
      reason: 'the gateway is closing',
    });
  });
});

describe('a change of supergraph under load', () => {
  it('loses no request, good ones and bad ones by turns, and every old one is closed in the end', async () => {
    let opened = 0;
    let closed = 0;
    const counted: SubgraphTransports = (_name, url) => {
      opened += 1;
      const transport = httpTransport(url, { timeout: 2_000, maxResponseSize: 64 * 1024 });
      return {
        send: (request) => transport.send(request),
        close: async () => {
          closed += 1;
          await transport.close?.();
        },
      };
    };
    await using hall = await openHall({ transports: counted });
    const graphs = [graphOf(hall, { window: withTitles }), hall.supergraphSdl, 'not a graph', graphOf(hall, { window: withoutLedger })];
    let running = true;
    const statuses: number[] = [];
    const wrong: unknown[] = [];
    const client = async (): Promise<void> => {
      while (running) {
        const { status, data } = await hall.ask('{ case(id: "1") { title tasks { id status } } }');
        statuses.push(status);
        if ((data as { case?: { title?: string } } | null)?.case?.title !== '企业开办') wrong.push(data);
      }
    };
    const clients = Array.from({ length: 4 }, client);
    for (let swap = 0; swap < 12; swap += 1) {
      await hall.gateway.replaceSupergraph(graphs[swap % graphs.length] as string);
      // Each graph serves somebody before the next one comes.
      await hall.ask('{ case(id: "1") { title } }');
    }
    running = false;
    await Promise.all(clients);
    expect(statuses.length).toBeGreaterThan(12);
    expect([new Set(statuses), wrong]).toEqual([new Set([200]), []]);
    await hall.gateway.close();
    expect([opened > 3, closed]).toEqual([true, opened]);
  });

  it('lets a request under way end on the graph on which it began', async () => {
    await using hall = await openHall({}, 5_000);
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    hall.window.misbehaviour = async (response) => {
      arrive();
      await released;
      response.setHeader('content-type', 'application/json').end('{"data":{"mine":"served"}}');
    };
    const underWay = hall.ask('{ mine }');
    await arrived;
    expect((await hall.gateway.replaceSupergraph(graphOf(hall, { window: withTitles }))).taken).toBe(true);
    release();
    expect((await underWay).data).toEqual({ mine: 'served' });
  });
});
