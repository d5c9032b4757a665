import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { importJWK, type JWK, SignJWT } from 'jose';
import { generateSigningKey, publicHalf } from './signing-key.js';
import { tokenVerifier } from './token.verifier.js';

const issuer = 'https://id.example.cn';
const audience = 'onewindow';
const unauthenticated = { code: 'UNAUTHENTICATED' };
const unavailable = { code: 'IDENTITY_UNAVAILABLE', status: 503 };
const MINUTE = 60_000;

/** An issuer that counts who asks for its keys, and a verifier by a clock of its own. */
async function openIssuer() {
  const state = {
    time: Date.parse('2026-03-10T02:00:00Z'),
    keys: [] as JWK[],
    asked: 0,
    answer: null as ((response: ServerResponse) => void) | null,
  };
  const server = createServer((_, response) => {
    state.asked += 1;
    if (state.answer) return state.answer(response);
    response.end(JSON.stringify({ keys: state.keys.map(publicHalf) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`;
  const verify = tokenVerifier({ issuer, audience, keys: { kind: 'remote', url } }, () => state.time);
  const bearer = async (key: JWK, lifetime = 7 * 24 * 3600) => {
    const claims = { iss: issuer, aud: audience, sub: 'u1', exp: Math.floor(state.time / 1000) + lifetime };
    return `Bearer ${await new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', kid: key.kid }).sign(await importJWK(key, 'EdDSA'))}`;
  };
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { state, verify, bearer, close };
}

const down = (response: ServerResponse) => void response.writeHead(503).end();

describe('the published keys of an issuer', () => {
  let hall: Awaited<ReturnType<typeof openIssuer>>;
  let key: JWK;
  beforeEach(async () => {
    hall = await openIssuer();
    key = await generateSigningKey();
    hall.state.keys = [key];
  });
  afterEach(() => hall.close());
  const known = () => hall.bearer(key).then(hall.verify);

  it('are fetched once for however many come first', async () => {
    const tokens = await Promise.all(Array.from({ length: 20 }, () => hall.bearer(key)));
    const callers = await Promise.all(tokens.map(hall.verify));
    expect(callers.map(({ sub }) => sub)).toEqual(tokens.map(() => 'u1'));
    expect(hall.state.asked).toBe(1);
  });

  it('are asked for once a half minute, whatever key ids are made up', async () => {
    await known();
    const strangers = await Promise.all(Array.from({ length: 30 }, () => generateSigningKey()));
    const flood = async () => {
      const answers = await Promise.allSettled(strangers.map(async (stranger) => hall.verify(await hall.bearer(stranger))));
      for (const answer of answers) expect(answer).toMatchObject({ status: 'rejected', reason: unauthenticated });
    };
    await flood();
    expect(hall.state.asked).toBe(1);
    for (const asked of [2, 3]) {
      hall.state.time += 31_000;
      await flood();
      await flood();
      expect(hall.state.asked).toBe(asked);
    }
    expect(await known()).toMatchObject({ sub: 'u1' });
  });

  it('that are new are known to whoever comes with them, after the half minute', async () => {
    await known();
    const next = await generateSigningKey();
    hall.state.keys = [key, next];
    await expect(hall.verify(await hall.bearer(next))).rejects.toMatchObject(unauthenticated);
    hall.state.time += 31_000;
    expect(await hall.verify(await hall.bearer(next))).toMatchObject({ sub: 'u1' });
  });

  it('that are withdrawn are noticed though every token is remembered', async () => {
    const token = await hall.bearer(key);
    for (let time = 0; time < 3; time += 1) await hall.verify(token);
    hall.state.keys = [await generateSigningKey()];
    hall.state.time += 11 * MINUTE;
    // This one is not kept waiting for the new set.
    expect(await hall.verify(token)).toMatchObject({ sub: 'u1' });
    // The new set comes when it comes.
    while (await hall.verify(token).then(Boolean, () => false)) await new Promise(setImmediate);
    await expect(hall.verify(token)).rejects.toMatchObject(unauthenticated);
    expect(hall.state.asked).toBe(2);
  });

  it('hold while they cannot be fetched anew, for a day', async () => {
    await known();
    hall.state.answer = down;
    for (let hour = 1; hour < 24; hour += 1) {
      hall.state.time += 60 * MINUTE;
      expect(await known()).toMatchObject({ sub: 'u1' });
    }
    hall.state.time += 61 * MINUTE;
    await expect(known()).rejects.toMatchObject(unavailable);
    hall.state.answer = null;
    hall.state.time += 31_000;
    expect(await known()).toMatchObject({ sub: 'u1' });
  });

  it('that may be new are not called made up while the issuer is down', async () => {
    await known();
    hall.state.answer = down;
    hall.state.time += 31_000;
    const next = await generateSigningKey();
    for (let time = 0; time < 5; time += 1) await expect(hall.verify(await hall.bearer(next))).rejects.toMatchObject(unavailable);
    expect(hall.state.asked).toBe(2);
    expect(await known()).toMatchObject({ sub: 'u1' });
  });

  it('are asked for no more than every other second while there are none', async () => {
    hall.state.answer = down;
    for (const asked of [1, 2]) {
      for (let time = 0; time < 10; time += 1) await expect(known()).rejects.toMatchObject(unavailable);
      expect(hall.state.asked).toBe(asked);
      hall.state.time += 2_001;
    }
    hall.state.answer = null;
    expect(await known()).toMatchObject({ sub: 'u1' });
  });

  it.each([
    ['a redirect', (response: ServerResponse) => void response.writeHead(302, { location: 'http://127.0.0.1:1/keys' }).end()],
    ['no JSON', (response: ServerResponse) => void response.end('<html>')],
    ['no key set', (response: ServerResponse) => void response.end('{"keys":7}')],
    ['more than a key set', (response: ServerResponse) => void response.end(`{"keys":[],"x":"${'x'.repeat(300_000)}"}`)],
    ['a cut connection', (response: ServerResponse) => void response.destroy()],
  ])('are none in %s: the issuer’s fault, not the caller’s', async (_, answer) => {
    hall.state.answer = answer;
    await expect(known()).rejects.toMatchObject(unavailable);
  });

  it('that are remembered with a token are not asked about it again until it is about to expire', async () => {
    const token = await hall.bearer(key, 120);
    await hall.verify(token);
    const caller = await hall.verify(token);
    expect(await hall.verify(token)).toBe(caller);
    hall.state.time += 89_000;
    expect(await hall.verify(token)).toBe(caller);
    hall.state.time += 2_000;
    expect(await hall.verify(token)).not.toBe(caller);
    hall.state.time += 60_000;
    await expect(hall.verify(token)).rejects.toMatchObject({ reason: { en: expect.stringContaining('expired') } });
  });
});
