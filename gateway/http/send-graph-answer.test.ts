import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sendGraphAnswer } from './send-graph-answer.js';

const headers = { requestId: 'r1', contentType: 'application/json; charset=utf-8', others: { 'x-other': '1' } };
let answering: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
const server = createServer((incoming, response) => answering(incoming, response));
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const port = () => (server.address() as AddressInfo).port;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(async () => {
  agent.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function fetched(text: string | Buffer, method = 'POST'): Promise<{ answer: IncomingMessage; body: Buffer }> {
  answering = (_, response) => sendGraphAnswer(response, 200, text, headers);
  const asked = request({ port: port(), host: '127.0.0.1', agent, method });
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return { answer, body: Buffer.concat(await answer.toArray()) };
}

async function expectSame(text: string | Buffer): Promise<void> {
  const { answer, body } = await fetched(text);
  const sent = Buffer.from(text);
  expect(body.equals(sent)).toBe(true);
  expect(answer.headers).toMatchObject({
    'content-length': String(sent.length),
    'content-type': headers.contentType,
    'x-request-id': 'r1',
    'x-other': '1',
  });
}

/** Every character there is, in the order of their numbers. */
function everyCharacter(): string {
  const texts: string[] = [];
  for (let point = 0; point <= 0x10ffff; point += 1) if (point < 0xd800 || point > 0xdfff) texts.push(String.fromCodePoint(point));
  return texts.join('');
}

describe('an answer of the graph', () => {
  it('goes out as the bytes that it is, whatever characters or bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 2_000 }).map(Buffer.from), fc.string({ unit: 'binary' })), expectSame),
      { numRuns: 200 },
    );
    const every = Buffer.from(everyCharacter());
    // As long as goes out in one with its headers at most, a byte longer, and much longer.
    for (let at = 0; at < every.length; at += 128 * 1_024) await expectSame(every.subarray(at, at + 128 * 1_024));
    await expectSame(every.subarray(0, 128 * 1_024 + 1));
    await expectSame(every);
  });

  it('has its length and no body where only the head is asked for', async () => {
    const { answer, body } = await fetched(Buffer.from('"办件"'), 'HEAD');
    expect([answer.headers['content-length'], body.length]).toEqual(['8', 0]);
    // The next one on the same connection is not confused by it.
    await expectSame(Buffer.from('"办件"'));
  });

  it('ends its connection where it says so', async () => {
    answering = (_, response) => sendGraphAnswer(response, 200, Buffer.from('{}'), { ...headers, others: { connection: 'close' } });
    const socket = connect(port(), '127.0.0.1').setEncoding('latin1');
    socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n');
    expect((await socket.toArray()).join('')).toMatch(/^HTTP\/1\.1 200 OK\r\n.*\r\n\r\n\{\}$/s);
  });

  it.each([10, 10_000_000])('of %i bytes harms nobody where the client has gone', async (size) => {
    const arrived = Promise.withResolvers<ServerResponse>();
    answering = (_, response) => arrived.resolve(response);
    const socket = connect(port(), '127.0.0.1');
    socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n');
    const response = await arrived.promise;
    const closed = once(response, 'close');
    sendGraphAnswer(response, 200, Buffer.alloc(size, 'x'), headers);
    socket.resetAndDestroy();
    await closed;
    expect(response.destroyed).toBe(true);
    await expectSame('{}');
  });
});
