import { Socket } from 'node:net';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { openHall } from './testing/hall.fixture.js';

afterEach(() => {
  jest.restoreAllMocks();
});

describe('starting the gateway', () => {
  it('says clearly that the port is taken, keeps the code, and leaves nothing running', async () => {
    await using hall = await openHall();
    const port = Number(new URL(hall.gateway.url).port);
    const closed: string[] = [];
    const transports = (name: string) => ({
      send: async () => ({ status: 200, body: {} }),
      close: async () => {
        closed.push(name);
      },
    });
    await expect(openHall({ port, transports })).rejects.toMatchObject({
      code: 'EADDRINUSE',
      message: `Port ${port} on 127.0.0.1 is taken by another program. End that program or choose another port.`,
    });
    expect(closed.toSorted()).toEqual(['housing', 'tax', 'window']);
  });

  it('fails on a supergraph that is none', async () => {
    await expect(openHall({ supergraphSdl: 'type Query { a: Int }' })).rejects.toThrow();
  });

  it('takes subgraphs in the same process as well', async () => {
    await using hall = await openHall({
      transports: () => ({ send: async ({ headers }) => ({ status: 200, body: { data: { hours: headers['x-request-id'] } } }) }),
    });
    expect((await hall.ask('{ hours }', { 'x-request-id': 'r7' })).data).toEqual({ hours: 'r7' });
  });

  it('calls nobody but the subgraphs, whatever the environment says', async () => {
    process.env.APOLLO_KEY = 'service:hall:abc';
    process.env.APOLLO_GRAPH_REF = 'hall@current';
    try {
      const targets = new Set<string>();
      const original = Socket.prototype.connect;
      jest.spyOn(Socket.prototype, 'connect').mockImplementation(function (this: Socket, ...parameters: unknown[]) {
        targets.add(
          JSON.stringify(parameters, (key, value) =>
            ['host', 'port', 'path', ''].includes(key) || Number.isInteger(Number(key)) ? value : undefined,
          ),
        );
        return Reflect.apply(original, this, parameters);
      } as typeof original);
      await using hall = await openHall();
      expect((await hall.ask('{ hours }')).status).toBe(200);
      expect(targets.size).toBeGreaterThan(0);
      expect([...targets].filter((target) => !target.includes('127.0.0.1'))).toEqual([]);
    } finally {
      delete process.env.APOLLO_KEY;
      delete process.env.APOLLO_GRAPH_REF;
    }
  });
});

describe('closing the gateway', () => {
  it('lets a request under way end, takes no further one, and can be said twice', async () => {
    const hall = await openHall({}, 5_000);
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    hall.window.misbehaviour = async (response) => {
      arrive();
      await released;
      response.setHeader('content-type', 'application/json').end('{"data":{"hours":"served"}}');
    };
    const underWay = hall.ask('{ hours }');
    await arrived;
    const started = performance.now();
    const closing = hall.gateway.close();
    await expect(fetch(`${hall.gateway.url}/health/live`)).rejects.toThrow();
    release();
    expect((await underWay).data).toEqual({ hours: 'served' });
    await closing;
    expect(performance.now() - started).toBeLessThan(1_000);
    await hall[Symbol.asyncDispose]();
  });

  it('cuts off a request that does not end within the grace', async () => {
    const hall = await openHall({ closeGrace: 100 }, 5_000);
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
    hall.window.misbehaviour = () => arrive();
    const underWay = hall.ask('{ hours }').catch(() => 'cut off');
    await arrived;
    const disposed = hall[Symbol.asyncDispose]();
    expect(await underWay).toBe('cut off');
    await hall.window.close();
    await disposed;
  });
});
