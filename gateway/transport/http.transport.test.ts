import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { CallSeal } from './call.seal.js';
import { httpTransport } from './http.transport.js';
import { SubgraphFault } from './subgraph.fault.js';
import type { CallHold, SubgraphTransport } from './subgraph.transport.js';

const cleanups: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function against(handler: (request: IncomingMessage, response: ServerResponse) => void): Promise<SubgraphTransport> {
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const transport = httpTransport(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql?v=1`, {
    timeout: 200,
    maxResponseSize: 1_000,
  });
  cleanups.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return transport;
}

const operation = { query: '{ a }', operationName: 'A', variables: { x: 1 } };
const request = { kind: 'query', ...operation, body: JSON.stringify(operation), headers: { 'x-request-id': 'r1' } } as const;
const reason = (name: string) => expect.objectContaining({ reason: name });

describe('a subgraph over HTTP', () => {
  it('is sent the operation as JSON with the given headers, and answers with status and parsed body', async () => {
    const transport = await against(async (incoming, response) => {
      const chunks = await incoming.toArray();
      const { url, method, headers } = incoming;
      response.statusCode = 203;
      response.end(
        JSON.stringify({ url, method, id: headers['x-request-id'], type: headers['content-type'], sent: String(Buffer.concat(chunks)) }),
      );
    });
    expect(await transport.send(request)).toEqual({
      status: 203,
      bytes: expect.any(Number),
      body: {
        url: '/graphql?v=1',
        method: 'POST',
        id: 'r1',
        type: 'application/json',
        sent: '{"query":"{ a }","operationName":"A","variables":{"x":1}}',
      },
    });
  });

  it('keeps its connections for the next calls', async () => {
    const sockets = new Set<unknown>();
    const transport = await against((incoming, response) => {
      sockets.add(incoming.socket);
      response.end('{}');
    });
    for (let call = 0; call < 10; call++) await transport.send(request);
    expect(sockets.size).toBeLessThan(3);
    await transport.close?.();
  });

  it('that hangs, or goes on without end, is given up in time', async () => {
    const silent = await against(() => undefined);
    await expect(silent.send(request)).rejects.toEqual(reason('TIMEOUT'));
    const dripping = await against((_, response) => {
      const drip = setInterval(() => response.write(' '), 20);
      response.once('close', () => clearInterval(drip));
    });
    await expect(dripping.send(request)).rejects.toEqual(reason('TIMEOUT'));
  });

  it('that answers without measure is cut off', async () => {
    const transport = await against((_, response) => response.end(`"${'x'.repeat(5_000)}"`));
    await expect(transport.send(request)).rejects.toEqual(reason('TOO_LARGE'));
  });

  it('that answers what is no JSON is found out', async () => {
    const transport = await against((_, response) => response.end('<html>'));
    await expect(transport.send(request)).rejects.toEqual(reason('INVALID_ANSWER'));
  });

  it.each([
    ['a page, whatever stands in it', { 'content-type': 'text/html' }, '{}'],
    ['packed, which was not asked for', { 'content-type': 'application/json', 'content-encoding': 'gzip' }, '{}'],
    ['no UTF-8', { 'content-type': 'application/json' }, Buffer.from([0x22, 0xc3, 0x28, 0x22])],
    ['empty', { 'content-type': 'application/json' }, ''],
  ])('that answers what is %s is found out', async (_, headers, body) => {
    const transport = await against((_incoming, response) => response.writeHead(200, headers).end(body));
    await expect(transport.send(request)).rejects.toEqual(reason('INVALID_ANSWER'));
  });

  it.each(['application/json; charset=utf-8', 'application/graphql-response+json', 'application/GRAPHQL-RESPONSE+JSON;charset=utf-8'])(
    'may call its answer %s',
    async (type) => {
      const transport = await against((_, response) => response.writeHead(200, { 'content-type': type }).end('{}'));
      expect(await transport.send(request)).toMatchObject({ body: {} });
    },
  );

  it('that announces too much is cut off before it is read', async () => {
    const cut = Promise.withResolvers<void>();
    const transport = await against((incoming, response) => {
      incoming.socket.once('close', () => cut.resolve());
      response.writeHead(200, { 'content-length': 50 * 1024 * 1024 }).flushHeaders();
    });
    await expect(transport.send(request)).rejects.toEqual(reason('TOO_LARGE'));
    await cut.promise;
  });

  it('is given up by whoever holds the call, and its connection with it', async () => {
    const arrived = Promise.withResolvers<void>();
    const cut = Promise.withResolvers<void>();
    const transport = await against((incoming) => {
      incoming.socket.once('close', () => cut.resolve());
      arrived.resolve();
    });
    const hold: CallHold = { end: undefined };
    const sent = transport.send(request, hold);
    await arrived.promise;
    hold.end?.(new SubgraphFault('TIMEOUT', 'enough'));
    await expect(sent).rejects.toMatchObject({ reason: 'TIMEOUT', message: 'enough' });
    await cut.promise;
  });

  it('is reached by a socket on the same host', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onewindow-socket-'));
    const server = createServer((incoming, response) => response.end(JSON.stringify(incoming.url)));
    await new Promise<void>((resolve) => server.listen(join(folder, 'tax.sock'), resolve));
    const transport = httpTransport(`unix:${join(folder, 'tax.sock')}:/graphql?v=1`);
    expect(await transport.send(request)).toMatchObject({ body: '/graphql?v=1' });
    await transport.close?.();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true });
  });

  it('is sent the seal of the call, where calls are sealed', async () => {
    const server = createServer((incoming, response) => response.end(JSON.stringify(incoming.headers['x-onewindow-seal'])));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql?v=1`;
    const seal: CallSeal = { ofBody: ({ method, path }, body) => `${method} ${path} ${body.length}`, ofStream: () => '' };
    const transport = httpTransport(url, { seal });
    expect(await transport.send(request)).toMatchObject({ body: `POST /graphql?v=1 ${request.body.length}` });
    await transport.close?.();
    await new Promise((resolve) => server.close(resolve));
  });

  it('keeps its status where an error page is no JSON', async () => {
    const transport = await against((_, response) => response.writeHead(401).end('<html>'));
    expect(await transport.send(request)).toEqual({ status: 401, body: null, bytes: 6 });
  });

  it('cannot send the gateway elsewhere', async () => {
    const transport = await against((_, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end('{}'));
    expect(await transport.send(request)).toEqual({ status: 302, body: {}, bytes: 2 });
  });

  it('that drops the connection, or is not there, is unreachable', async () => {
    const transport = await against((incoming) => incoming.socket.destroy());
    await expect(transport.send(request)).rejects.toEqual(reason('UNREACHABLE'));
    await expect(httpTransport('http://127.0.0.1:1/').send(request)).rejects.toEqual(reason('UNREACHABLE'));
  });
});
