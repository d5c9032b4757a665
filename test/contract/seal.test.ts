import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'undici';
import { passportMinter } from '../../gateway/identity/passport.minter.js';
import { generateSigningKey, publicHalf } from '../../gateway/identity/signing-key.js';
import { callSeal } from '../../gateway/transport/call.seal.js';
import { httpTransport } from '../../gateway/transport/http.transport.js';
import type { SubgraphTransport } from '../../gateway/transport/subgraph.transport.js';
import { PASSPORT_HEADER } from '../../schema/passport.js';
import { type LinkKey, SEAL_HEADER } from '../../schema/seal.js';
import { newLinkKey } from '../../scripts/start/link-keys.js';
import { passportCheck } from '../../subgraphs/kit/identity/passport-check.js';
import { sealCheck } from '../../subgraphs/kit/identity/seal-check.js';
import { jsonAnswer } from '../../subgraphs/kit/server/file-route.js';
import { type RunningServer, serveSubgraph } from '../../subgraphs/kit/server/subgraph-server.js';
import { testEngines } from '../../subgraphs/kit/testing/engines.js';
import { probeSubgraph } from '../../subgraphs/kit/testing/probe-subgraph.js';
import { callerWith, startTestSubgraph, type TestSubgraph } from '../../subgraphs/kit/testing/test-subgraph.js';

const [engine] = await testEngines();
const [key, next] = [newLinkKey(), newLinkKey()];
const body = JSON.stringify({ query: '{ probeKnown }' });

describe('a subgraph that has a link key', () => {
  let probe: TestSubgraph;
  let passport: string;
  let time = Date.parse('2026-03-10T02:00:00Z');
  const opened: { close?: () => Promise<void> }[] = [];
  const serve = async (keys: readonly LinkKey[]): Promise<RunningServer> => {
    const server = await serveSubgraph(probe.subgraph, {
      port: 0,
      host: '127.0.0.1',
      serviceKeys: { keys: [] },
      seals: sealCheck(keys, () => time),
    });
    opened.push(server);
    return server;
  };
  const way = (url: string, sealedWith: LinkKey | null): SubgraphTransport => {
    const transport = httpTransport(`${url}/graphql`, sealedWith === null ? {} : { seal: callSeal(sealedWith, () => time) });
    opened.push(transport);
    return transport;
  };
  const send = (transport: SubgraphTransport) =>
    transport.send({ kind: 'query', query: '', body, headers: { [PASSPORT_HEADER]: passport, 'x-request-id': 'r' } });

  let server: RunningServer;
  beforeAll(async () => {
    if (engine === undefined) throw new Error('There is no engine');
    const echo = {
      answerFile: async (_: unknown, { method, path, body: sent }: { method: string; path: string; body: Readable }) =>
        jsonAnswer(200, { method, path, bytes: Buffer.concat((await sent.toArray()) as Buffer[]).length }),
    };
    probe = await startTestSubgraph(
      { ...probeSubgraph(), answerFile: echo.answerFile as never, answerHook: echo.answerFile as never },
      engine,
    );
    passport = await probe.passport(callerWith({ sub: 'clerk', roles: ['WINDOW_CLERK'] }));
    server = await serve([key]);
  });
  afterAll(async () => {
    await Promise.all(opened.map((each) => each.close?.()));
    await probe.close();
  });

  /** What the gateway sends, caught on its way. */
  async function caught(): Promise<{ headers: IncomingHttpHeaders; body: string }> {
    return new Promise((resolve) => {
      const spy = createServer(async (incoming, response) => {
        const text = Buffer.concat((await incoming.toArray()) as Buffer[]).toString();
        response.end('{"data":{}}');
        resolve({ headers: incoming.headers, body: text });
        spy.close();
      });
      spy.listen(0, '127.0.0.1', () => void send(way(`http://127.0.0.1:${(spy.address() as AddressInfo).port}`, key)));
    });
  }
  const repeat = async (seal: string | undefined, changed: { path?: string; body?: string; passport?: string } = {}) => {
    const answer = await request(`${server.url}${changed.path ?? '/graphql'}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [PASSPORT_HEADER]: changed.passport ?? passport,
        ...(seal === undefined ? {} : { [SEAL_HEADER]: seal }),
      },
      body: changed.body ?? body,
    });
    const text = await answer.body.text();
    const fault = probe.log.map((line) => JSON.parse(line)).findLast(({ msg }) => msg === 'seal refused')?.fault;
    return answer.statusCode === 401 ? fault : [answer.statusCode, JSON.parse(text).data];
  };
  const sealNow = async () => String((await caught()).headers[SEAL_HEADER]);

  it('answers what the gateway has sealed: operations, files and reports', async () => {
    const transport = way(server.url, key);
    if (transport.exchange === undefined) throw new Error('It carries no files');
    const carry = transport.exchange;
    expect(await send(transport)).toMatchObject({ status: 200, body: { data: { probeKnown: 'clerk:WINDOW_CLERK' } } });
    const { signal } = new AbortController();
    const exchange = async (below: 'files' | 'hooks', method: string, path: string, headers: Record<string, string>, sent: string[]) => {
      const answer = await carry({
        below,
        method,
        path,
        headers: { [PASSPORT_HEADER]: passport, ...headers },
        body: Readable.from(sent),
        signal,
      });
      return [answer.status, JSON.parse(Buffer.concat((await (answer.body as Readable).toArray()) as Buffer[]).toString())];
    };
    expect(await exchange('files', 'GET', '/a/1?b=c', {}, [])).toEqual([200, { method: 'GET', path: '/a/1', bytes: 0 }]);
    expect(await exchange('files', 'POST', '/a', { 'content-length': '4' }, ['ab', 'cd'])).toEqual([
      200,
      { method: 'POST', path: '/a', bytes: 4 },
    ]);
    expect(await exchange('hooks', 'POST', '/courier', {}, ['abc'])).toEqual([200, { method: 'POST', path: '/courier', bytes: 3 }]);
  });

  it('answers a sealed call once: the same again is refused, be it a read', async () => {
    const seal = await sealNow();
    expect(await repeat(seal)).toEqual([200, { probeKnown: 'clerk:WINDOW_CLERK' }]);
    expect(await repeat(seal)).toBe('SEEN_BEFORE');
  });

  it('refuses a seal on another body, passport or address, of another time, another key, and none', async () => {
    const other = await probe.passport(callerWith({ sub: 'director', roles: ['CENTER_SUPERVISOR'] }));
    expect(await repeat(undefined)).toBe('MISSING');
    expect(await repeat(await sealNow(), { body: body.replace('probeKnown', 'probeOpen') })).toBe('WRONG');
    expect(await repeat(await sealNow(), { passport: other })).toBe('WRONG');
    expect(await repeat(await sealNow(), { path: '/graphql?x=1' })).toBe('WRONG');
    expect(await repeat(await sealNow(), { path: '/files/a' })).toBe('WRONG');
    const [kid, made, ...rest] = (await sealNow()).split('.');
    expect(await repeat([kid, Number(made) + 1, ...rest].join('.'))).toBe('WRONG');
    expect(await repeat([next.kid, made, ...rest].join('.'))).toBe('UNKNOWN_KEY');
    expect(await repeat('a.b.c.d')).toBe('UNREADABLE');
    const forger = callSeal({ kid: key.kid, k: next.k }, () => time);
    expect(await repeat(forger.ofBody({ method: 'POST', path: '/graphql', passport }, body))).toBe('WRONG');
    // A file's seal, which binds no bytes, is none for an operation.
    const stream = callSeal(key, () => time).ofStream({ method: 'POST', path: '/graphql', passport }, String(body.length));
    expect(await repeat(stream)).toBe('WRONG');
  });

  it('refuses a seal after half a minute, and one of a clock that is ahead by more than five seconds', async () => {
    const seal = await sealNow();
    time += 30_001;
    expect(await repeat(seal)).toBe('TOO_OLD');
    const fresh = await sealNow();
    time -= 5_001;
    expect(await repeat(fresh)).toBe('FROM_THE_FUTURE');
    time += 1;
    expect(await repeat(fresh)).toMatchObject([200, {}]);
  });

  it('tells in its log why, and neither seal nor passport nor key', () => {
    const log = probe.log.join('\n');
    expect(log).toContain('"fault":"MISSING"');
    for (const secret of [key.k, next.k, passport, passport.split('.')[2] ?? '']) expect(log).not.toContain(secret);
    expect(log).not.toMatch(/\.\d{13}\./);
  });

  it('takes a new key without refusing a call, in this order: the subgraph knows it, the gateway seals with it, the old one goes', async () => {
    let current = way(server.url, key);
    let stopped = false;
    const statuses = new Map<number, number>();
    const load = Array.from({ length: 8 }, async () => {
      while (!stopped) {
        const { status } = await send(current);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    });
    const calls = async (more: number) => {
      const before = statuses.get(200) ?? 0;
      while ((statuses.get(200) ?? 0) < before + more && statuses.size < 2) await new Promise(setImmediate);
    };
    await calls(40);
    const both = await serve([key, next]);
    for (const step of [way(both.url, key), way(both.url, next), way((await serve([next])).url, next)]) {
      current = step;
      await calls(40);
    }
    stopped = true;
    await Promise.all(load);
    expect([...statuses.keys()]).toEqual([200]);
    expect(await send(way((await serve([next])).url, key))).toMatchObject({ status: 401 });
  });
});

describe('the keys that sign passports', () => {
  it('change with overlap: the subgraphs know both, the gateway signs with the new one, the old one goes', async () => {
    const [old, young] = [await generateSigningKey(), await generateSigningKey()];
    const now = new Date('2026-03-10T02:00:00Z');
    const clerk = { sub: 'clerk', name: '王敏', roles: ['WINDOW_CLERK' as const], department: null, enterprises: [] };
    const seconds = () => now.getTime() / 1000;
    const [byOld, byYoung] = [await passportMinter(old, seconds)(clerk), await passportMinter(young, seconds)(clerk)];
    const overlap = passportCheck({ keys: [publicHalf(old), publicHalf(young)] }, () => now);
    expect(await Promise.all([overlap(byOld), overlap(byYoung)])).toEqual([clerk, clerk]);
    const withoutOld = passportCheck({ keys: [publicHalf(young)] }, () => now);
    expect(await withoutOld(byYoung)).toEqual(clerk);
    await expect(withoutOld(byOld)).rejects.toThrow();
  });
});
