import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SubgraphFault } from '../subgraph.fault.js';
import { AnswerReader } from './answer.reader.js';

interface Read {
  status?: number;
  body?: string;
  begun: number;
  fault?: string;
  complete: boolean;
}

/** What a reader makes of bytes that come in these pieces, each in memory that is used again at once, and then end. */
function read(pieces: readonly Buffer[], most = 1_000): Read {
  const seen: Read = { begun: 0, complete: false };
  const reader = new AnswerReader({
    most,
    begun: () => {
      seen.begun += 1;
    },
    answered: ({ status }, body) => Object.assign(seen, { status, body: body.toString() }),
  });
  try {
    for (const piece of pieces) {
      const memory = Buffer.from(piece);
      reader.push(memory);
      memory.fill(0xff);
    }
    if (reader.complete === undefined) reader.end();
  } catch (fault) {
    seen.fault = (fault as SubgraphFault).reason;
  }
  seen.complete = reader.complete !== undefined;
  return seen;
}

function cut(text: string, places: readonly number[]): Buffer[] {
  const bytes = Buffer.from(text);
  const at = [...new Set(places.map((place) => place % (bytes.length + 1)))].toSorted((a, b) => a - b);
  return [0, ...at].map((from, index) => bytes.subarray(from, at[index] ?? bytes.length)).filter(({ length }) => length > 0);
}

const opening = (...headers: string[]) => `${['HTTP/1.1 200 OK', ...headers].join('\r\n')}\r\n\r\n`;
const chunks = (...texts: string[]) => texts.map((text) => `${Buffer.byteLength(text).toString(16)};x=1\r\n${text}\r\n`).join('');

const good: readonly (readonly [what: string, text: string, body: string])[] = [
  ['of a length', `${opening('content-length: 9')}办件已`, '办件已'],
  ['empty', opening('content-length: 0'), ''],
  ['in chunks', `${opening('transfer-encoding: chunked')}${chunks('{"a":', '"办件"}')}0\r\n\r\n`, '{"a":"办件"}'],
  ['in chunks with trailers', `${opening('transfer-encoding: chunked')}${chunks('{}')}0\r\nx-a: 1\r\nx-b: 2\r\n\r\n`, '{}'],
  ['to the end of the connection', `${opening()}{"a":1}`, '{"a":1}'],
  [
    'after those that say that it is to follow',
    `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\nlink: x\r\n\r\n${opening('content-length: 2')}{}`,
    '{}',
  ],
];

const bad: readonly (readonly [what: string, text: string, reason: string])[] = [
  ['breaks off in its head', 'HTTP/1.1 200 OK\r\ncontent-le', 'UNREACHABLE'],
  ['breaks off in its body', `${opening('content-length: 5')}{}`, 'UNREACHABLE'],
  ['breaks off in a chunk', `${opening('transfer-encoding: chunked')}5\r\n{}`, 'UNREACHABLE'],
  ['breaks off before the last chunk', `${opening('transfer-encoding: chunked')}2\r\n{}\r\n`, 'UNREACHABLE'],
  ['is longer than it says', `${opening('content-length: 2')}{}{}`, 'INVALID_ANSWER'],
  ['goes on after its last chunk', `${opening('transfer-encoding: chunked')}2\r\n{}\r\n0\r\n\r\nHTTP/1.1`, 'INVALID_ANSWER'],
  ['has a chunk without a size', `${opening('transfer-encoding: chunked')}\r\n{}`, 'UNREACHABLE'],
  ['has a chunk of a size below zero', `${opening('transfer-encoding: chunked')}-2\r\n{}\r\n`, 'UNREACHABLE'],
  ['has a chunk that is longer than it says', `${opening('transfer-encoding: chunked')}1\r\n{}\r\n0\r\n\r\n`, 'UNREACHABLE'],
  ['ends a chunk with a line feed alone', `${opening('transfer-encoding: chunked')}2\n{}\r\n0\r\n\r\n`, 'UNREACHABLE'],
  ['has a chunk line without end', `${opening('transfer-encoding: chunked')}1;${'x'.repeat(5_000)}`, 'UNREACHABLE'],
  ['has trailers without end', `${opening('transfer-encoding: chunked')}0\r\n${'x: 1\r\n'.repeat(100)}`, 'UNREACHABLE'],
  ['has a head without end', `HTTP/1.1 200 OK\r\n${'x: 1\r\n'.repeat(4_000)}`, 'UNREACHABLE'],
  ['only ever says that it is to follow', 'HTTP/1.1 100 Continue\r\n\r\n'.repeat(20), 'UNREACHABLE'],
  ['changes the protocol', 'HTTP/1.1 101 Switching\r\nupgrade: x\r\n\r\n', 'UNREACHABLE'],
  ['announces too much', opening('content-length: 1001'), 'TOO_LARGE'],
  ['announces a chunk that is too much', `${opening('transfer-encoding: chunked')}3e9\r\n`, 'TOO_LARGE'],
  ['gives too much until its end', `${opening()}${'x'.repeat(1_001)}`, 'TOO_LARGE'],
];

/** Bytes that are held, and not merely not yet collected. */
function heldNow(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const cuts = fc.array(fc.nat(6_000), { maxLength: 12 });

describe('an answer', () => {
  it.each(good)('%s is read, however it is cut', (_, text, body) => {
    fc.assert(fc.property(cuts, (places) => expect(read(cut(text, places))).toEqual({ status: 200, body, begun: 1, complete: true })));
    expect(read([...Buffer.from(text)].map((byte) => Buffer.of(byte)))).toEqual({ status: 200, body, begun: 1, complete: true });
  });

  it.each(bad)('that %s is refused, however it is cut', (_, text, reason) => {
    fc.assert(fc.property(cuts, (places) => expect(read(cut(text, places)).fault).toBe(reason)));
  });

  it('of a byte a chunk takes no more memory than a few times its bytes', () => {
    const size = 500_000;
    let body: string | undefined;
    const reader = new AnswerReader({
      most: size,
      begun: () => undefined,
      answered: (_, bytes) => {
        body = bytes.toString();
      },
    });
    reader.push(Buffer.from(opening('transfer-encoding: chunked')));
    const before = heldNow();
    const piece = Buffer.from('1\r\nx\r\n'.repeat(size / 100));
    for (let turn = 0; turn < 100; turn += 1) reader.push(piece);
    expect(heldNow() - before).toBeLessThan(20 * size);
    reader.push(Buffer.from('0\r\n\r\n'));
    expect(body).toBe('x'.repeat(size));
  });

  it('of any bytes ends in an answer or in a fault', () => {
    const piece = fc.constantFrom(
      'HTTP/1.1 200 OK',
      '\r\n',
      'content-length: ',
      'transfer-encoding: chunked',
      '1',
      '0',
      ';',
      '{}',
      ' ',
      '\n',
      'x: y',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), cuts, (parts, places) => {
        const whole = read([Buffer.from(parts.join(''))]);
        const apart = read(cut(parts.join(''), places));
        expect({ body: apart.fault === undefined ? apart.body : undefined, fault: apart.fault }).toEqual({
          body: whole.fault === undefined ? whole.body : undefined,
          fault: whole.fault,
        });
        expect(whole.fault === undefined).toBe(whole.complete);
      }),
      { numRuns: 500 },
    );
  });

  it('is asked for no more once its taker has had enough', () => {
    const reader = new AnswerReader({
      most: 10,
      begun: () => {
        throw new Error('enough');
      },
      answered: () => undefined,
    });
    expect(() => reader.push(Buffer.from(opening('content-length: 2')))).toThrow('enough');
  });
});
