import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { SubgraphFaultReason } from '../transport/subgraph.fault.js';

export type Misbehaviour = (response: ServerResponse) => void;

const JSON_TYPE = { 'content-type': 'application/json' };

/** Answers a text as JSON. */
export const says =
  (text: string | Buffer): Misbehaviour =>
  (response) =>
    response.writeHead(200, JSON_TYPE).end(text);

export const saysJson = (value: unknown): Misbehaviour => says(JSON.stringify(value));

/** Writes to the connection whatever it likes. */
const raw =
  (text: string, then: (socket: Socket) => void = (socket) => socket.end()): Misbehaviour =>
  ({ socket }) => {
    if (socket !== null) socket.write(text, () => then(socket));
  };

const opening = (headers: string) => `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n${headers}\r\n\r\n`;

/** Writes without end, no faster than it is read; tells how much went out once it is cut off. */
export function endless(told: (bytes: number) => void): Misbehaviour {
  const chunk = Buffer.alloc(64 * 1024, '[');
  return (response) => {
    let sent = 0;
    response.once('close', () => told(sent));
    response.writeHead(200, JSON_TYPE);
    const write = () => {
      while (!response.destroyed && sent < FIFTY_MEGABYTES) {
        sent += chunk.length;
        if (!response.write(chunk)) return void response.once('drain', write);
      }
      response.end();
    };
    write();
  };
}

export const FIFTY_MEGABYTES = 50 * 1024 * 1024;

/** A byte now and again: each is a sign of life, and there is no end. */
export const trickles: Misbehaviour = (response) => {
  response.writeHead(200, JSON_TYPE);
  const drip = setInterval(() => response.write(' '), 50);
  response.once('close', () => clearInterval(drip));
};

export const brackets = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

/** Every way in which a subgraph that was asked for one entity gives nothing usable, and what the gateway calls it. */
export const hostileAnswers: readonly (readonly [what: string, Misbehaviour, SubgraphFaultReason])[] = [
  ['hangs', () => undefined, 'TIMEOUT'],
  ['trickles', trickles, 'TIMEOUT'],
  ['breaks off', (response) => response.destroy(), 'UNREACHABLE'],
  [
    'resets the connection within its answer',
    raw(`${opening('content-length: 100')}{"data":`, (socket) => socket.resetAndDestroy()),
    'UNREACHABLE',
  ],
  ['ends before what it announced', raw(`${opening('content-length: 100')}{"data":null}`), 'UNREACHABLE'],
  ['says more than it announced', raw(`${opening('content-length: 9')}{"data":{"_entities":[{}]}}`), 'INVALID_ANSWER'],
  ['does not speak HTTP', raw('SSH-2.0-OpenSSH_9.6\r\n'), 'UNREACHABLE'],
  ['sends headers without measure', raw(`HTTP/1.1 200 OK\r\n${`x-filler: ${'x'.repeat(1_000)}\r\n`.repeat(40)}\r\n`), 'UNREACHABLE'],
  [
    'answers with a page',
    (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>nginx</html>'),
    'INVALID_ANSWER',
  ],
  ['calls a page JSON', says('<html>nginx</html>'), 'INVALID_ANSWER'],
  ['answers with an error page', (response) => response.writeHead(502).end('<html>'), 'UNREACHABLE'],
  [
    'has an error of its own',
    (response) => response.writeHead(500, JSON_TYPE).end('{"data":{"_entities":[{"assessment":"x"}]}}'),
    'UNREACHABLE',
  ],
  ['sends the gateway elsewhere', (response) => response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end(), 'UNREACHABLE'],
  ['refuses the passport', (response) => response.writeHead(401).end('{}'), 'PASSPORT_REFUSED'],
  ['packs its answer', (response) => response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end('x'), 'INVALID_ANSWER'],
  [
    'announces 50 MB',
    (response) => response.writeHead(200, { ...JSON_TYPE, 'content-length': FIFTY_MEGABYTES }).flushHeaders(),
    'TOO_LARGE',
  ],
  ['sends nothing', says(''), 'INVALID_ANSWER'],
  ['breaks off within its JSON', says('{"data":{"_entities":[{"assessment":'), 'INVALID_ANSWER'],
  ['sends text that is no UTF-8', says(Buffer.from('{"data":{"_entities":[{"assessment":"\xff\xfe"}]}}', 'latin1')), 'INVALID_ANSWER'],
  ['answers with a list', saysJson([1, 2, 3]), 'INVALID_ANSWER'],
  ['answers with an empty object', saysJson({}), 'INVALID_ANSWER'],
  ['answers with null', saysJson(null), 'INVALID_ANSWER'],
  ['gives data that is text', saysJson({ data: 'x' }), 'INVALID_ANSWER'],
  ['gives errors that are none', saysJson({ data: null, errors: [{ code: 1 }] }), 'INVALID_ANSWER'],
  ['gives too few entities', saysJson({ data: { _entities: [] } }), 'INVALID_ANSWER'],
  ['gives too many entities', saysJson({ data: { _entities: [{}, {}, {}] } }), 'INVALID_ANSWER'],
  ['gives entities that are none', saysJson({ data: { _entities: [7] } }), 'INVALID_ANSWER'],
  ['gives a list in place of an entity', saysJson({ data: { _entities: [[]] } }), 'INVALID_ANSWER'],
  [
    'gives an entity of another type',
    saysJson({ data: { _entities: [{ __typename: 'HousingTask', assessment: 'x' }] } }),
    'INVALID_ANSWER',
  ],
  [
    'gives an entity of a type that does not exist',
    saysJson({ data: { _entities: [{ __typename: 7, assessment: 'x' }] } }),
    'INVALID_ANSWER',
  ],
  ['nests 80 000 lists', says(`{"data":{"_entities":${brackets(80_000)}}}`), 'INVALID_ANSWER'],
];

/** Names that mean something to the language that the gateway is written in. */
export const prototypes: Misbehaviour = says(
  '{"data":{"_entities":[{"__typename":"TaxTask","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"assessment":"x"}]}}',
);

/** Answers of the right shape for one `TaxTask` that lie within: the entity may be blank or not, the gateway lives and says so. */
export const poisonedAnswers: readonly (readonly [what: string, Misbehaviour])[] = [
  ['an object where text belongs', saysJson({ data: { _entities: [{ assessment: { a: 1 } }] } })],
  ['a list where text belongs', saysJson({ data: { _entities: [{ assessment: ['x'] }] } })],
  ['80 000 lists where text belongs', says(`{"data":{"_entities":[{"assessment":${brackets(80_000)}}]}}`)],
  ['a key twice', says('{"data":{"_entities":[{"assessment":"a","assessment":{}}]}}')],
  [
    'errors that point nowhere',
    saysJson({ data: { _entities: [null] }, errors: [{ message: 'x', path: ['_entities', 99, '__proto__', 'a'] }] }),
  ],
  ['thousands of errors', saysJson({ data: { _entities: [null] }, errors: Array.from({ length: 5_000 }, () => ({ message: 'x' })) })],
];
