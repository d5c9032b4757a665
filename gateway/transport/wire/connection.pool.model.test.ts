import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { createServer, type Socket } from 'node:net';
import { createServer as createSecureServer, getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localhostCertificate, localhostKey } from '../../testing/localhost-certificate.js';
import { HttpCall } from '../http.call.js';
import { SubgraphFault } from '../subgraph.fault.js';
import type { SubgraphAnswer } from '../subgraph.transport.js';
import { ConnectionPool } from './connection.pool.js';
import { RequestPrinter } from './request-text.js';

const MOST = 3;
const answer = (body: string, ...headers: string[]) =>
  ['HTTP/1.1 200 OK', 'content-type: application/json', `content-length: ${body.length}`, ...headers, '', body].join('\r\n');

/** What a server may do with a request whose body is this. */
const deeds = {
  answers: (socket: Socket, body: string) => socket.write(answer(body)),
  'answers in pieces': (socket: Socket, body: string) => {
    const whole = answer(body);
    for (let at = 0; at < whole.length; at += 20) setImmediate(() => socket.writable && socket.write(whole.slice(at, at + 20)));
  },
  'answers in chunks after an early word': (socket: Socket, body: string) => {
    socket.write('HTTP/1.1 103 Early Hints\r\n\r\n');
    socket.write(`HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`);
  },
  'answers and says that it ends': (socket: Socket, body: string) => socket.end(answer(body, 'connection: close')),
  'answers and ends without a word': (socket: Socket, body: string) => socket.end(answer(body)),
  'answers to the end': (socket: Socket, body: string) => socket.end(`HTTP/1.1 200 OK\r\n\r\n${body}`),
  'answers twice': (socket: Socket, body: string) => socket.write(answer(body) + answer('"foreign"')),
  'says nothing': () => undefined,
  'breaks off': (socket: Socket, body: string) => socket.end(answer(body).slice(0, -1)),
  resets: (socket: Socket) => socket.destroy(),
  'talks nonsense': (socket: Socket) => socket.write('220 smtp.example ESMTP\r\n\r\n'),
} as const;

type Deed = keyof typeof deeds;
/** After these a call is answered, if nobody gives it up and no one else has spoiled its connection. */
const good: readonly Deed[] = ['answers', 'answers in pieces', 'answers in chunks after an early word', 'answers and says that it ends'];

type Step = { call: Deed } | { giveUp: number } | { closeAt: number } | 'turn';

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ call: fc.constantFrom(...(Object.keys(deeds) as Deed[])) }) },
  { weight: 2, arbitrary: fc.record({ giveUp: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ closeAt: fc.nat(30) }) },
  { weight: 6, arbitrary: fc.constant('turn' as const) },
);

interface Sent {
  readonly body: string;
  readonly deed: Deed;
  readonly call: HttpCall;
  readonly ends: (SubgraphAnswer | SubgraphFault)[];
  readonly ended: Promise<void>;
}

const printer = new RequestPrinter({ host: 'tax', path: '/graphql' });
let sentCalls = 0;

function send(pool: ConnectionPool, deed: Deed): Sent {
  const body = JSON.stringify([++sentCalls, deed]);
  const ends: Sent['ends'] = [];
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  const end = (how: SubgraphAnswer | SubgraphFault) => {
    ends.push(how);
    resolve();
  };
  const call = new HttpCall(printer.print({}, body), 10_000, sentCalls % 3 === 0, end, end);
  pool.send(call);
  return { body, deed, call, ends, ended };
}

function expectOneEnd({ body, ends }: Sent): void {
  expect(ends).toHaveLength(1);
  if (!(ends[0] instanceof SubgraphFault)) expect(ends[0]).toMatchObject({ status: 200, body: JSON.parse(body) });
}

const enough = new SubgraphFault('TIMEOUT', 'enough');
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe.each([
  ['', false],
  ['private ', true],
] as const)('the %sconnections to a subgraph, whatever it does', (_, secure) => {
  const open = new Set<Socket>();
  const accept = (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => undefined);
    let heard = '';
    socket.on('data', (bytes) => {
      if (!socket.writable) return;
      heard += bytes;
      const [head = '', body = ''] = heard.split('\r\n\r\n');
      if (body.length < Number(/content-length: (\d+)/.exec(head)?.[1] ?? Number.POSITIVE_INFINITY)) return;
      heard = '';
      deeds[(JSON.parse(body) as [number, Deed])[1]](socket, body);
    });
  };
  const server = secure ? createSecureServer({ cert: localhostCertificate, key: localhostKey }, accept) : createServer(accept);
  let ours = 0;
  let mostOurs = 0;
  const made = (message: unknown) => {
    mostOurs = Math.max(mostOurs, ++ours);
    (message as { socket: Socket }).socket.once('close', () => {
      ours -= 1;
    });
  };
  const known = getCACertificates('default');
  let port = 0;

  beforeAll(async () => {
    setDefaultCACertificates([...known, localhostCertificate]);
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    subscribe('net.client.socket', made);
    port = (server.address() as { port: number }).port;
  });
  afterAll(async () => {
    unsubscribe('net.client.socket', made);
    setDefaultCACertificates(known);
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  async function play(pool: ConnectionPool, steps: readonly Step[]): Promise<Sent[]> {
    const calls: Sent[] = [];
    for (const one of steps) {
      if (one === 'turn') await turn();
      else if ('call' in one) calls.push(send(pool, one.call));
      else if ('giveUp' in one) calls[one.giveUp % Math.max(1, calls.length)]?.call.end(enough);
      else [...open][one.closeAt % Math.max(1, open.size)]?.end();
    }
    return calls;
  }

  it('lose no call and mix no answers up, are never too many, and serve whoever comes next', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.boolean(), async (steps, closedEarly) => {
        const pool = new ConnectionPool({ host: 'localhost', port, secure, socketPath: undefined, connectTimeout: 5_000 }, MOST);
        const calls = await play(pool, steps);
        if (closedEarly) pool.close();
        // Those that are never answered would hold up those that wait behind them.
        for (const { deed, call } of calls) if (deed === 'says nothing') call.end(enough);
        await Promise.all(calls.map(({ ended }) => ended));
        try {
          for (const one of calls) expectOneEnd(one);
          if (!closedEarly) await servesAll(pool);
        } finally {
          await pool.close();
        }
        expect(ours).toBe(0);
      }),
      { numRuns: secure ? 60 : 150 },
    );
    expect(mostOurs).toBe(MOST);
  }, 60_000);

  /** At rest as many calls as there are places are carried at once, and then one more on a connection that was kept. */
  async function servesAll(pool: ConnectionPool): Promise<void> {
    // A connection that its server closes while the next call is on its way would fail that call, as it must.
    const ending = [...open].filter(({ writableEnded }) => writableEnded);
    await Promise.all(ending.map((socket) => new Promise((resolve) => socket.once('close', resolve))));
    const calls = good.map((deed) => send(pool, deed));
    await Promise.all(calls.map(({ ended }) => ended));
    expect(calls.map(({ ends: [end] }) => (end instanceof SubgraphFault ? end.message : end?.body))).toEqual(
      calls.map(({ body }) => JSON.parse(body)),
    );
  }
});
