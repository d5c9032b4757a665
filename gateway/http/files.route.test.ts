import { Agent, createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import type { RequestContext } from '../execution/request-context.js';
import type { SubgraphTransport } from '../transport/subgraph.transport.js';
import { answerFiles } from './files.route.js';

const KEPT = 5_000;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const sockets: Socket[] = [];
const way = {
  exchange: async () => ({ status: 200, headers: { 'content-type': 'application/pdf' }, body: Readable.from(['paper']) }),
} as unknown as SubgraphTransport;
let server: Server;
let written = 0;
const wrote = () => {
  written += 1;
};

beforeAll(async () => {
  server = createServer({ keepAliveTimeout: KEPT, requestTimeout: 0 }, (request, response) => {
    sockets.push(request.socket);
    const enter = async () => ({ passport: 'x' }) as unknown as RequestContext;
    const arrival = { language: 'zh', logger: pino({ level: 'silent' }) } as never;
    const lines = new Map([['window', way]]);
    void answerFiles(request, response, new URL(request.url ?? '/', 'http://gateway'), { enter, lines, arrival, wrote });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  agent.destroy();
  server.close();
});

const fetched = (path: string) =>
  new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const port = (server.address() as AddressInfo).port;
    get({ host: '127.0.0.1', port, path, agent }, async (answer: IncomingMessage) => {
      resolve({ status: answer.statusCode, text: Buffer.concat((await answer.toArray()) as Buffer[]).toString() });
    }).on('error', reject);
  });

describe('a connection that has carried a file', () => {
  it('is closed as any other when nothing follows, and is none the worse for the files that it has carried', async () => {
    for (let file = 0; file < 3; file += 1) expect(await fetched('/files/window/materials/1')).toEqual({ status: 200, text: 'paper' });
    expect(written).toBe(0);
    const [first, ...others] = sockets;
    expect(others.every((socket) => socket === first)).toBe(true);
    // What is only read changes nothing.
    expect(written).toBe(0);
    await new Promise(setImmediate);
    expect(first?.timeout).toBeGreaterThanOrEqual(KEPT);
    expect(first?.timeout).toBeLessThan(30_000);
    // One is the server's own.
    expect(first?.listenerCount('timeout')).toBe(1);
  });

  it('is cut when no byte has moved for half a minute', async () => {
    const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
    const { promise: held } = Promise.withResolvers<never>();
    way.exchange = (request) => {
      ask();
      return Promise.race([
        held,
        new Promise<never>((_, fail) => request.signal.addEventListener('abort', () => fail(request.signal.reason))),
      ]);
    };
    const cut = fetched('/files/window/materials/1').catch((error: NodeJS.ErrnoException) => error.code);
    await asked;
    const socket = sockets.at(-1);
    expect(socket?.timeout).toBe(30_000);
    socket?.emit('timeout');
    expect(await cut).toBe('ECONNRESET');
  });

  it.each(['/files/tax/1', '/files/window/../secret', '/files/window/a%2fb', '/files/window/1/2/3/4', '/files/Window/1'])(
    'leads nowhere by %s',
    async (path) => expect((await fetched(path)).status).toBe(404),
  );
});
