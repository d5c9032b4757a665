import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { pino } from 'pino';
import { Agent, request } from 'undici';
import { signServiceToken } from '../identity/service-token.js';
import { FeedConsumer } from '../journal/consumer.js';
import type { FeedPage, Positions } from '../journal/feed.js';
import { httpFeed } from '../journal/http-feed.js';
import { write } from '../persistence/write.js';
import { effectTables, takeEffect } from '../testing/effects.js';
import { testEngines } from '../testing/engines.js';
import { probeSubgraph } from '../testing/probe-subgraph.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';
import { startTestSubgraph, type TestSubgraph } from '../testing/test-subgraph.js';
import { type RunningServer, serveSubgraph } from './subgraph-server.js';

const NOW = new Date('2026-03-10T02:00:00.000Z');
const ALL = { after: {}, limit: 100, wait: 0 };

async function keyPair(kid: string): Promise<{ own: JWK; shown: JWK }> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  return { own: await exportJWK(privateKey), shown: { ...(await exportJWK(publicKey)), kid } };
}
const alpha = await keyPair('alpha');
const beta = await keyPair('beta');
const stranger = await keyPair('stranger');

describe.each(await testEngines())('a journal read over HTTP, on $name', (engine) => {
  let owner: TestSubgraph;
  let server: RunningServer;
  const agent = new Agent();
  const serve = (port = 0) => serveSubgraph(owner.subgraph, { port, host: '127.0.0.1', serviceKeys: { keys: [alpha.shown, beta.shown] } });
  beforeAll(async () => {
    owner = await startTestSubgraph(probeSubgraph('window'), engine);
    await tell({ a: 'alpha', b: 'beta', c: '*', d: '-', e: 'alpha' });
  });
  beforeEach(async () => {
    server = await serve();
  });
  afterEach(() => server.close());
  afterAll(async () => {
    await agent.close();
    await owner.close();
  });

  const tell = (entries: Record<string, string>) =>
    write(owner.subgraph.store, 'clerk', async ({ record }) => {
      for (const [subject, audience] of Object.entries(entries))
        record({ type: 'onewindow.case.accepted', subject, audience, data: { subject } });
    });
  const feedOf = (reader: string, key: JWK) => httpFeed({ owner: 'window', url: server.url, reader, key, clock: () => NOW });
  const post = async (token: string | null, body: unknown = ALL) => {
    const answer = await request(`${server.url}/feed`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: answer.statusCode, body: (await answer.body.json()) as Record<string, unknown> };
  };
  const stale = new Date(NOW.getTime() - 36_000);
  const early = new Date(NOW.getTime() + 60_000);

  it('gives a reader what is addressed to it, or to all, and nothing else', async () => {
    const seen = async (reader: string, key: JWK) =>
      (await feedOf(reader, key).read({}, { limit: 100, wait: 0 })).entries.map((one) => one.subject).sort();
    expect(await seen('alpha', alpha.own)).toEqual(['a', 'c', 'e']);
    expect(await seen('beta', beta.own)).toEqual(['b', 'c']);
  });

  it.each([
    ['for another owner', () => signServiceToken(alpha.own, 'alpha', 'beta', NOW)],
    ['of a service that is not of this hall', () => signServiceToken(stranger.own, 'stranger', 'window', NOW)],
    ['that has run out', () => signServiceToken(alpha.own, 'alpha', 'window', stale)],
    ['of a time to come', () => signServiceToken(alpha.own, 'alpha', 'window', early)],
    ['in another service’s name', () => signServiceToken(alpha.own, 'beta', 'window', NOW)],
    ['whose sender is not the owner of the key', () => forged({ iss: 'beta' })],
    ['without a sender', () => forged({})],
    ['that is good for longer than half a minute', () => forged({ iss: 'alpha', iat: NOW.getTime() / 1000 - 40 })],
    ['that is none', async () => 'token'],
  ])('answers 401 to a token %s', async (_, token) => {
    const { status, body } = await post(await token());
    expect(status).toBe(401);
    expect(body).not.toHaveProperty('entries');
  });

  it('answers 401 without a token, whatever is asked', async () => {
    expect([(await post(null)).status, (await post(null, '{')).status, (await post('')).status]).toEqual([401, 401, 401]);
  });

  const forged = async (claims: Record<string, unknown>) => {
    const { importJWK } = await import('jose');
    const seconds = NOW.getTime() / 1000;
    return new SignJWT({ aud: 'window', iat: seconds, exp: seconds + 3600, ...claims })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'alpha' })
      .sign(await importJWK(alpha.own, 'EdDSA'));
  };

  it.each([
    ['no JSON', '{'],
    ['a negative position', { ...ALL, after: { 0: -1 } }],
    ['a page of nothing', { ...ALL, limit: 0 }],
    ['a page without end', { ...ALL, limit: 1001 }],
    ['a wait without end', { ...ALL, wait: 3_600_000 }],
    ['an audience of its own choice', { ...ALL, audience: 'beta' }],
  ])('answers 400 to %s', async (_, body) => {
    expect((await post(await signServiceToken(alpha.own, 'alpha', 'window', NOW), body)).status).toBe(400);
  });

  it('answers 409 to a reader that has applied more than there is', async () => {
    const { status, body } = await post(await signServiceToken(alpha.own, 'alpha', 'window', NOW), { ...ALL, after: { 0: 9999 } });
    expect([status, body.error]).toEqual([409, expect.stringContaining('put back')]);
  });

  /** A reader that stands at the server: its first look at the heads is over and found nothing. */
  const standing = async (after: Positions): Promise<{ page: Promise<FeedPage> }> => {
    const begun = owner.statements.length;
    const page = feedOf('alpha', alpha.own).read(after, { limit: 100, wait: 30_000 });
    while (owner.statements.length === begun) await new Promise((resolve) => setImmediate(resolve));
    return { page };
  };

  it('wakes a waiting reader when the journal grows', async () => {
    const { searched } = await feedOf('alpha', alpha.own).read({}, { limit: 100, wait: 0 });
    const waiting = await standing(searched);
    const started = performance.now();
    await tell({ late: 'alpha' });
    const { entries } = await waiting.page;
    expect(entries.map((one) => one.subject)).toEqual(['late']);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('lets waiting readers go at once when the server ends', async () => {
    const { searched } = await feedOf('alpha', alpha.own).read({}, { limit: 100, wait: 0 });
    const waiting = await standing(searched);
    const started = performance.now();
    await server.close();
    expect(performance.now() - started).toBeLessThan(2_000);
    expect((await waiting.page).entries).toEqual([]);
    server = await serve();
  });

  it('fails while the server is stopped and goes on when it is back, losing and repeating nothing', async () => {
    const reader: TestStore = await openTestStore(engine, { name: 'alpha', ...effectTables });
    try {
      const { port } = new URL(server.url);
      const consumer = new FeedConsumer({
        store: reader.store,
        source: feedOf('alpha', alpha.own),
        handle: takeEffect,
        logger: pino({ level: 'silent' }),
      });
      const before = await consumer.runOnce();
      expect(before).toBeGreaterThan(0);
      await server.close();
      await tell({ meanwhile: 'alpha' });
      await expect(consumer.runOnce()).rejects.toThrow();
      expect(consumer.state.fault).toBe('the journal cannot be read');
      server = await serve(Number(port));
      expect(await consumer.runOnce()).toBe(1);
      expect(await consumer.runOnce()).toBe(0);
      expect(consumer.state.fault).toBeNull();
      expect(await reader.rows('select id from effect')).toHaveLength(before + 1);
    } finally {
      await reader.close();
    }
  });

  it('tells in its health which feed is held, and never why in the database’s words', async () => {
    const follower = await startTestSubgraph(
      { ...probeSubgraph('alpha', ['window']), feeds: [{ from: 'window', handle: failing }] },
      engine,
    );
    const own = await serveSubgraph(follower.subgraph, { port: 0, host: '127.0.0.1', serviceKeys: { keys: [] } });
    try {
      follower.subgraph.subscribe(() => feedOf('alpha', alpha.own));
      follower.subgraph.follow();
      while (follower.subgraph.consumers[0]?.state.fault === null) await new Promise((resolve) => setImmediate(resolve));
      const text = await (await request(`${own.url}/health/ready`)).body.text();
      expect(JSON.parse(text)).toMatchObject({ status: 'ready', feeds: [{ feed: 'window', fault: expect.stringContaining('is held') }] });
      expect(text).not.toMatch(/insert|宋立新/);
    } finally {
      await own.close();
      await follower.close();
    }
  });
  const failing = async () => {
    throw new Error("insert into person values ('宋立新')");
  };
});
