import { createServer, type IncomingHttpHeaders, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt, importJWK, jwtVerify } from 'jose';
import { PASSPORT_AUDIENCE, PASSPORT_HEADER } from '../schema/passport.js';
import { SEAL_HEADER } from '../schema/seal.js';
import { type Hall, openHall } from './testing/hall.fixture.js';
import { callSeal } from './transport/call.seal.js';
import { httpTransport } from './transport/http.transport.js';

/** Whatever a client may send in the hope that a subgraph, or what stands before it, believes it. */
const hostile = {
  [PASSPORT_HEADER]: 'forged.pass.port',
  [SEAL_HEADER]: 'k.1.nonce-nonce.mac',
  'x-onewindow-role': 'CENTER_SUPERVISOR',
  'x-onewindow-timestamp': '1',
  'x-onewindow-signature': 'forged',
  'x-request-id': 'a b"><script>',
  'accept-language': 'zh; x="\u00e9"',
  forwarded: 'for=10.0.0.1',
  'x-forwarded-for': '10.0.0.1',
  'x-forwarded-host': 'evil.example',
  'x-real-ip': '10.0.0.1',
  'x-original-url': '/feed',
  'x-http-method-override': 'DELETE',
  traceparent: '00-11111111111111111111111111111111-2222222222222222-01',
  tracestate: 'evil=1',
  baggage: 'role=root',
  cookie: 'session=1',
  origin: 'https://evil.example',
  referer: 'https://evil.example/',
  via: '1.1 evil',
  te: 'trailers',
  expect: '100-continue',
  'apollo-federation-include-trace': 'ftv1',
  'user-agent': 'evil/1',
};

const ours = [
  'accept',
  'accept-encoding',
  'accept-language',
  'connection',
  'content-length',
  'content-type',
  'host',
  'traceparent',
  'transfer-encoding',
  'x-request-id',
  PASSPORT_HEADER,
  SEAL_HEADER,
];
const partners = ['x-onewindow-timestamp', 'x-onewindow-signature'];

describe('what a client sends in its headers', () => {
  let hall: Hall;
  const arrived: { url: string; headers: IncomingHttpHeaders }[] = [];
  const subgraph = createServer((request, response) => {
    arrived.push({ url: request.url ?? '', headers: request.headers });
    request.resume().on('end', () => response.setHeader('content-type', 'application/json').end('{"data":{"case":{"id":"1"}}}'));
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => subgraph.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(subgraph.address() as AddressInfo).port}/graphql`;
    const seal = callSeal({ kid: 'link', k: Buffer.alloc(32, 7).toString('base64url') });
    hall = await openHall({ transports: () => httpTransport(url, { seal }) });
  });
  afterAll(async () => {
    await hall[Symbol.asyncDispose]();
    subgraph.closeAllConnections();
    subgraph.close();
  });

  /** Sends as raw as Node lets a client. */
  const call = (path: string, body: string, headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      const { port } = new URL(hall.gateway.url);
      const outgoing = send({
        port,
        path,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
      });
      outgoing.on('response', (response) => response.resume().on('end', () => resolve(response.statusCode)));
      outgoing.on('error', reject).end(body);
    });

  it.each([
    ['an operation', '/graphql', '{"query":"{ case(id: \\"1\\") { id } }"}', ours],
    ['a file', '/files/window/materials', 'paper', ours],
    ['a report', '/hooks/window/courier', '{}', [...ours, ...partners]],
  ])('reaches no subgraph with %s, but for what is agreed', async (_, path, body, allowed) => {
    arrived.length = 0;
    const authorization = `Bearer ${await hall.issuer.tokenFor('clerk')}`;
    expect(await call(path, body, { ...hostile, authorization })).toBe(200);
    const [seen] = arrived;
    const headers = seen?.headers ?? {};
    expect(arrived).toHaveLength(1);
    expect(Object.keys(headers).filter((name) => !allowed.includes(name))).toEqual([]);
    const text = JSON.stringify(headers);
    for (const value of [
      'forged.pass.port',
      'CENTER_SUPERVISOR',
      'script',
      '10.0.0.1',
      'evil',
      'nonce-nonce',
      '1'.repeat(32),
      authorization,
    ])
      expect(text).not.toContain(value);
    const { payload } = await jwtVerify(String(headers[PASSPORT_HEADER]), await importJWK(hall.passportJwk, 'EdDSA'), {
      audience: PASSPORT_AUDIENCE,
    });
    expect(payload).toMatchObject({ sub: 'clerk', roles: ['WINDOW_CLERK'] });
    expect(headers['x-request-id']).toMatch(/^[\w.-]{1,64}$/);
    expect(headers[SEAL_HEADER]).toMatch(/^link\./);
  });

  it('makes nobody somebody: a passport in place of a token is the public', async () => {
    arrived.length = 0;
    await call('/graphql', '{"query":"{ case(id: \\"1\\") { id } }"}', { [PASSPORT_HEADER]: 'forged.pass.port' });
    expect(decodeJwt(String(arrived[0]?.headers[PASSPORT_HEADER]))).toMatchObject({ roles: [] });
    expect(decodeJwt(String(arrived[0]?.headers[PASSPORT_HEADER])).sub).toBeUndefined();
  });
});
