import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createRawServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { httpTransport } from './http.transport.js';
import { SubgraphFault } from './subgraph.fault.js';
import type { CallHold, SubgraphTransport } from './subgraph.transport.js';

const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function listening(server: Server, host: string): Promise<number> {
  server.listen(0, host);
  await once(server, 'listening');
  cleanups.push(() => new Promise((resolve) => server.close(resolve)));
  return (server.address() as AddressInfo).port;
}

function opened(url: string): SubgraphTransport {
  const transport = httpTransport(url);
  cleanups.push(() => transport.close?.());
  return transport;
}

const calling = (body: string) => ({ kind: 'query', query: '', body, headers: {} }) as const;
const bodyOf = async (request: IncomingMessage) => Buffer.concat(await request.toArray()).toString();
const tellsHost: RequestListener = ({ headers, url }, response) => response.end(JSON.stringify([headers.host, url]));

describe('a subgraph over HTTP', () => {
  it('is told its name with the port, and the path with the query', async () => {
    const port = await listening(createServer(tellsHost), '127.0.0.1');
    const { body } = await opened(`http://localhost:${port}/a?b=%20c`).send(calling('{}'));
    expect(body).toEqual([`localhost:${port}`, '/a?b=%20c']);
  });

  it('is sent what is much longer than its system takes at once, and sends as much', async () => {
    const server = createServer(async (request, response) => {
      const text = await bodyOf(request);
      response.end(JSON.stringify([text.length, '件'.repeat(3_000_000)]));
    });
    const transport = opened(`http://127.0.0.1:${await listening(server, '127.0.0.1')}/`);
    const long = `"${'办'.repeat(1_000_000)}"`;
    for (let turn = 0; turn < 2; turn += 1) {
      const { body } = await transport.send(calling(long));
      expect((body as [number, string])[0]).toBe(long.length);
      expect((body as [number, string])[1] === '件'.repeat(3_000_000)).toBe(true);
    }
  });

  it('that reads nothing of a long call is given up, and that answers before it has read it is not called on that connection again', async () => {
    const sockets: Socket[] = [];
    const heard = Promise.withResolvers<void>();
    const answer = 'HTTP/1.1 413 Content Too Large\r\ncontent-length: 2\r\n\r\n{}';
    const server = createRawServer((socket) => {
      const silent = sockets.push(socket) === 1;
      socket.on('error', () => undefined);
      socket.once('data', () => {
        socket.pause();
        if (silent) heard.resolve();
        else socket.write(answer);
      });
    });
    const transport = opened(`http://127.0.0.1:${await listening(server, '127.0.0.1')}/`);
    cleanups.push(() => {
      for (const socket of sockets) socket.destroy();
    });
    const long = `"${'x'.repeat(8_000_000)}"`;
    const hold: CallHold = { end: undefined };
    const sent = transport.send(calling(long), hold);
    await heard.promise;
    hold.end?.(new SubgraphFault('TIMEOUT', 'enough'));
    await expect(sent).rejects.toMatchObject({ message: 'enough' });
    for (let turn = 0; turn < 2; turn += 1) expect(await transport.send(calling(long))).toMatchObject({ status: 413, body: {} });
    expect(sockets).toHaveLength(3);
  });
});
