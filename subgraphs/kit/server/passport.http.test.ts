import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { request } from 'undici';
import { PASSPORT_AUDIENCE, PASSPORT_HEADER, PASSPORT_ISSUER } from '../../../schema/passport.js';
import { testEngines } from '../testing/engines.js';
import { probeSubgraph } from '../testing/probe-subgraph.js';
import { callerWith, startTestSubgraph, type TestSubgraph } from '../testing/test-subgraph.js';
import { type RunningServer, serveSubgraph } from './subgraph-server.js';

const [engine] = await testEngines();
const clerk = callerWith({ sub: 'clerk', roles: ['WINDOW_CLERK'] });
const NOW = Date.parse('2026-03-10T02:00:00.000Z') / 1000;

describe('a subgraph that is called directly', () => {
  let probe: TestSubgraph;
  let server: RunningServer;
  beforeAll(async () => {
    if (engine === undefined) throw new Error('There is no engine');
    probe = await startTestSubgraph(probeSubgraph(), engine);
    server = await serveSubgraph(probe.subgraph, { port: 0, host: '127.0.0.1', serviceKeys: { keys: [] } });
  });
  afterAll(async () => {
    await server.close();
    await probe.close();
  });

  const ask = async (
    passport: string | null,
    body: string | undefined = JSON.stringify({ query: '{ probeKnown }' }),
    method: 'POST' | 'GET' = 'POST',
  ) => {
    const answer = await request(`${server.url}/graphql`, {
      method,
      headers: { 'content-type': 'application/json', ...(passport === null ? {} : { [PASSPORT_HEADER]: passport }) },
      ...(method === 'GET' ? {} : { body }),
    });
    return { status: answer.statusCode, body: (await answer.body.json()) as { data?: any; errors?: { extensions: { code: string } }[] } };
  };
  const expectRefused = async (answer: ReturnType<typeof ask>) => {
    const { status, body } = await answer;
    expect(status).toBe(401);
    expect(body.data).toBeUndefined();
    expect(body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  };

  it('answers whoever brings a good passport', async () => {
    const { status, body } = await ask(await probe.passport(clerk));
    expect([status, body.data]).toEqual([200, { probeKnown: 'clerk:WINDOW_CLERK' }]);
  });

  it.each([
    ['a query', undefined, 'POST'],
    ['a GET', undefined, 'GET'],
    ['JSON that is none', '{"query":', 'POST'],
    ['nothing', '', 'POST'],
    ['the schema', JSON.stringify({ query: '{ _service { sdl } }' }), 'POST'],
  ] as const)('answers 401 to %s without a passport', async (_, body, method) => {
    await expectRefused(ask(null, body, method));
    await expectRefused(ask('', body, method));
  });

  const foreign = async (claims: Record<string, unknown>) => {
    const { privateKey } = await generateKeyPair('EdDSA');
    return new SignJWT({ iss: PASSPORT_ISSUER, aud: PASSPORT_AUDIENCE, exp: NOW + 60, ...claims })
      .setProtectedHeader({ alg: 'EdDSA' })
      .sign(privateKey);
  };
  const tampered = async () => {
    const [head, , signature] = (await probe.passport(clerk)).split('.');
    const claims = { iss: PASSPORT_ISSUER, aud: PASSPORT_AUDIENCE, exp: NOW + 60, sub: 'director', roles: ['CENTER_SUPERVISOR'] };
    return `${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`;
  };
  const signedWithPublicKey = async () => {
    const { publicKey } = await generateKeyPair('EdDSA', { extractable: true });
    const secret = new TextEncoder().encode((await exportJWK(publicKey)).x);
    return new SignJWT({ iss: PASSPORT_ISSUER, aud: PASSPORT_AUDIENCE, exp: NOW + 60, sub: 'clerk' })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(secret);
  };

  it.each([
    ['of another key', () => foreign({ sub: 'clerk' })],
    ['whose claims were changed', tampered],
    [
      'without a signature',
      async () =>
        new UnsecuredJWT({ sub: 'clerk' })
          .setIssuer(PASSPORT_ISSUER)
          .setAudience(PASSPORT_AUDIENCE)
          .setExpirationTime(NOW + 60)
          .encode(),
    ],
    ['signed with a shared secret', signedWithPublicKey],
    ['that has run out', () => probe.passport(clerk, { exp: NOW - 6 })],
    ['that never runs out', () => probe.passport(clerk, { exp: undefined })],
    ['for another audience', () => probe.passport(clerk, { aud: 'elsewhere' })],
    ['of another issuer', () => probe.passport(clerk, { iss: 'somebody' })],
    ['that is no token', async () => 'passport'],
  ])('answers 401 to a passport %s', async (_, passport) => {
    await expectRefused(ask(await passport()));
  });

  it('forgets a passport that it found good when it runs out', async () => {
    const passport = await probe.passport(clerk);
    expect((await ask(passport)).status).toBe(200);
    probe.setTime('2026-03-10T02:01:06.000Z');
    try {
      await expectRefused(ask(passport));
    } finally {
      probe.setTime('2026-03-10T02:00:00.000Z');
    }
  });

  it('takes no role that the hall does not know, and nothing that is not of its kind', async () => {
    const odd = await probe.passport(clerk, { roles: ['WINDOW_CLERK', 'GOD', 7], department: ['alpha'], enterprises: 'all', name: 5 });
    expect((await ask(odd)).body.data).toEqual({ probeKnown: 'clerk:WINDOW_CLERK' });
    expect(await probe.subgraph.contextOf({ [PASSPORT_HEADER]: odd })).toMatchObject({
      caller: { department: null, enterprises: [], name: '' },
    });
  });

  it.each(['', '  ', 'x'.repeat(121), 'a\u0000b', 7])('knows nobody by a subject that is %j', async (sub) => {
    const { body } = await ask(await probe.passport(clerk, { sub }));
    expect(body.data).toEqual({ probeKnown: null });
    expect(body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('answers 400 to a GET that asks for nothing and to JSON that is none, and 413 to what is too large, told beforehand or not', async () => {
    const passport = await probe.passport(clerk);
    expect((await ask(passport, undefined, 'GET')).status).toBe(400);
    expect((await ask(passport, '{"query":')).status).toBe(400);
    const large = JSON.stringify({ query: '{ probeOpen }', padding: 'x'.repeat(5 * 1024 * 1024) });
    expect((await ask(passport, large)).status).toBe(413);
    async function* chunks() {
      for (let sent = 0; sent < large.length; sent += 65_536) yield Buffer.from(large.slice(sent, sent + 65_536));
    }
    const chunked = await request(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [PASSPORT_HEADER]: passport },
      body: chunks() as never,
    }).then(
      async ({ statusCode, body }) => {
        await body.dump();
        return statusCode;
      },
      (error: Error) => error.message,
    );
    // The server answers and closes while the rest is still being sent: a client may see either.
    expect([413, 'other side closed', 'write EPIPE', 'read ECONNRESET', 'write ECONNRESET']).toContain(chunked);
    expect((await ask(passport)).status).toBe(200);
  });

  it('tells whoever watches it that it lives and is ready, and nothing at other addresses', async () => {
    const get = async (path: string) => (await request(`${server.url}${path}`)).statusCode;
    expect([await get('/health/live'), await get('/health/ready'), await get('/'), await get('/feed')]).toEqual([200, 200, 404, 404]);
  });
});
