import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, createServer as createRawServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from '@jest/globals';
import { localhostCertificate, localhostKey } from '../../testing/localhost-certificate.js';
import type { SubgraphFault } from '../subgraph.fault.js';
import { ConnectionPool, type PooledCall } from './connection.pool.js';
import { RequestPrinter } from './request-text.js';

const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function listening(server: Server | ReturnType<typeof createRawServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  cleanups.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

const serving = (handler: RequestListener) => listening(createServer(handler));

function pool(port: number, { most = 4, secure = false, host = '127.0.0.1' } = {}): ConnectionPool {
  const opened = new ConnectionPool({ host, port, secure, socketPath: undefined, connectTimeout: 5_000 }, most);
  cleanups.push(() => opened.close());
  return opened;
}

const printer = new RequestPrinter({ host: 'tax', path: '/graphql' });

/** Sends a body, and gives the status and body of its answer. @throws what the call failed with */
function ask(opened: ConnectionPool, body = '{}', once = false): Promise<string> {
  return new Promise((resolve, reject) => {
    const call: PooledCall = {
      request: printer.print({}, body),
      most: 10_000,
      ended: false,
      once,
      carriedBy: () => undefined,
      begun: () => undefined,
      answered: ({ status }, bytes) => resolve(`${status} ${bytes}`),
      failed: (fault: SubgraphFault) => reject(fault),
    };
    opened.send(call);
  });
}

/** A server in a process of its own, which answers with the number of its connections so far. */
async function privateServer(): Promise<{ port: number }> {
  const known = getCACertificates('default');
  setDefaultCACertificates([...known, localhostCertificate]);
  cleanups.push(() => setDefaultCACertificates(known));
  const program = `const { createServer } = require('node:https');
    let connections = 0;
    createServer(${JSON.stringify({ cert: localhostCertificate, key: localhostKey })}, (request, response) => {
      request.resume().once('end', () => response.end(String(connections)));
    }).on('secureConnection', () => { connections += 1; })
      .listen(0, 'localhost', function () { process.stdout.write(String(this.address().port)); });`;
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  cleanups.push(() => child.kill());
  const [port] = await once(child.stdout, 'data');
  return { port: Number(port) };
}

const bodyOf = async (request: IncomingMessage) => Buffer.concat(await request.toArray()).toString();
const unreachable = expect.objectContaining({ reason: 'UNREACHABLE' });

describe('the connections to a subgraph', () => {
  it('carry every call, of those that are too many each in its turn', async () => {
    const sockets = new Set<Socket>();
    const order: string[] = [];
    const port = await serving(async (request, response) => {
      sockets.add(request.socket);
      const body = await bodyOf(request);
      order.push(body);
      response.end(body);
    });
    const one = pool(port, { most: 1 });
    const bodies = Array.from({ length: 50 }, (_, index) => `办件${index}`);
    expect(await Promise.all(bodies.map((body) => ask(one, body)))).toEqual(bodies.map((body) => `200 ${body}`));
    expect([order, sockets.size]).toEqual([bodies, 1]);
    const several = pool(port, { most: 4 });
    await Promise.all(bodies.map((body) => ask(several, body)));
    expect(sockets.size).toBeLessThanOrEqual(5);
  });

  it('are not used again once the other side has said that they end', async () => {
    const sockets = new Set<Socket>();
    const port = await serving((request, response) => {
      sockets.add(request.socket);
      request.resume();
      response.setHeader('connection', 'close').end('{}');
    });
    const opened = pool(port);
    for (let turn = 0; turn < 3; turn += 1) expect(await ask(opened)).toBe('200 {}');
    expect(sockets.size).toBe(3);
  });

  it('are not used again once the other side has closed them', async () => {
    const sockets: Socket[] = [];
    const port = await serving((request, response) => {
      sockets.push(request.socket);
      request.resume();
      response.end('{}');
    });
    const opened = pool(port);
    await ask(opened);
    const [first] = sockets;
    const closed = new Promise((resolve) => first?.once('close', resolve));
    first?.end();
    await closed;
    expect(await ask(opened)).toBe('200 {}');
    expect(sockets).toHaveLength(2);
  });

  it('carry nothing that must not be sent again before it is seen whether they have been closed', async () => {
    const requests: string[] = [];
    const sockets: Socket[] = [];
    const port = await serving(async (request, response) => {
      sockets.push(request.socket);
      requests.push(await bodyOf(request));
      response.end('{}');
    });
    const opened = pool(port);
    for (let turn = 0; turn < 20; turn += 1) {
      await ask(opened, 'read');
      // The end is on its way before the act is sent, and has not been read by anybody.
      sockets.at(-1)?.resetAndDestroy();
      expect(await ask(opened, 'act', true)).toBe('200 {}');
    }
    expect(requests.filter((body) => body === 'act')).toHaveLength(20);
    await Promise.all([ask(opened, 'act', true), ask(opened, 'act', true), ask(opened, 'read'), opened.close()]);
  });

  it('are cut off where something comes that nobody has asked for', async () => {
    const sockets: Socket[] = [];
    const answer = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}';
    const port = await listening(
      createRawServer((socket) => {
        sockets.push(socket);
        socket.on('error', () => undefined);
        socket.on('data', () => socket.write(answer));
      }),
    );
    const opened = pool(port);
    await ask(opened);
    const cut = new Promise((resolve) => sockets[0]?.once('close', resolve));
    sockets[0]?.write(answer.replace('{}', '[]'));
    await cut;
    expect(await ask(opened)).toBe('200 {}');
  });

  it('that cannot be made fail one call each, and the next is tried afresh', async () => {
    const server = createServer((_, response) => response.end('{}'));
    const port = await listening(server);
    await new Promise((resolve) => server.close(resolve));
    const opened = pool(port, { most: 2 });
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => ask(opened)));
    expect(outcomes.map(({ status }) => status)).toEqual(Array(5).fill('rejected'));
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    expect(await ask(opened)).toBe('200 {}');
  });

  it('let what is under way and what waits end when they are closed, and take nothing more', async () => {
    const waiting: (() => void)[] = [];
    const arrived = Promise.withResolvers<void>();
    const port = await serving((_, response) => {
      waiting.push(() => response.end('{}'));
      if (waiting.length > 1) waiting.at(-1)?.();
      else arrived.resolve();
    });
    const opened = pool(port, { most: 1 });
    const calls = [ask(opened), ask(opened)];
    await arrived.promise;
    let closed = false;
    const closing = opened.close().then(() => {
      closed = true;
    });
    await expect(ask(opened)).rejects.toEqual(unreachable);
    expect(closed).toBe(false);
    waiting[0]?.();
    expect(await Promise.all(calls)).toEqual(['200 {}', '200 {}']);
    await closing;
  });

  it('do not wait for a call that was given up before it was sent', async () => {
    const arrived = Promise.withResolvers<() => void>();
    const port = await serving((_, response) => arrived.resolve(() => response.end('{}')));
    const opened = pool(port, { most: 1 });
    const first = ask(opened);
    const answer = await arrived.promise;
    let sent = false;
    const given: PooledCall = {
      request: printer.print({}, ''),
      most: 1,
      ended: true,
      once: false,
      carriedBy: () => {
        sent = true;
      },
      begun() {},
      answered() {},
      failed() {},
    };
    opened.send(given);
    const closing = opened.close();
    answer();
    expect(await first).toBe('200 {}');
    await closing;
    expect(sent).toBe(false);
  });

  it('are private where the address says so, and with nobody whose name is not proven', async () => {
    const server = createSecureServer({ cert: localhostCertificate, key: localhostKey }, async (request, response) => {
      response.end(await bodyOf(request));
    });
    const port = await listening(server);
    await expect(ask(pool(port, { secure: true, host: 'localhost' }))).rejects.toEqual(unreachable);
    const known = getCACertificates('default');
    setDefaultCACertificates([...known, localhostCertificate]);
    cleanups.push(() => setDefaultCACertificates(known));
    const opened = pool(port, { secure: true, host: 'localhost' });
    const long = `"${'办'.repeat(3_000)}"`;
    for (let turn = 0; turn < 3; turn += 1) expect(await ask(opened, long)).toBe(`200 ${long}`);
    await expect(ask(pool(port, { secure: true, host: '127.0.0.1' }))).rejects.toEqual(unreachable);
  });

  it('that are private are kept though it is told late that all has been written', async () => {
    const server = await privateServer();
    const opened = pool(server.port, { secure: true, host: 'localhost' });
    for (let turn = 0; turn < 100; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      expect(await ask(opened)).toBe('200 1');
    }
  });

  it('keep no process from ending while they are idle', async () => {
    const port = await serving((_, response) => response.setHeader('keep-alive', 'timeout=600').end('{}'));
    const program = `import { httpTransport } from ${JSON.stringify(join(import.meta.dirname, '../http.transport.js'))};
      const transport = httpTransport('http://127.0.0.1:${port}/graphql');
      const { status } = await transport.send({ kind: 'query', body: '{}', headers: {} });
      process.stdout.write(String(status));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]);
    expect(stdout).toBe('200');
  });
});

describe('a request', () => {
  it('is one whatever its headers hold', () => {
    const headers = { a: '1' };
    expect(printer.print(headers, '{"x":"办"}')).toEqual({
      text: expect.stringMatching(/^POST \/graphql HTTP\/1\.1\r\nhost: tax\r\n.*\r\na: 1\r\ncontent-length: 11\r\n\r\n\{"x":"办"\}$/s),
      encoding: 'utf8',
    });
    expect(printer.print(headers, '{}', ['seal', 'x'])).toEqual({
      text: expect.stringMatching(/\r\na: 1\r\nseal: x\r\ncontent-length: 2\r\n\r\n\{\}$/),
      encoding: 'latin1',
    });
    for (const value of ['1\r\nb: 2', '1\nb: 2', '\0', '办']) {
      expect(() => printer.print({ a: value }, '')).toThrow(TypeError);
      expect(() => printer.print({}, '', ['a', value])).toThrow(TypeError);
    }
  });
});
