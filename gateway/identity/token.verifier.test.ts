import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { base64url, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { anonymous } from './caller.js';
import type { KeySource } from './identity.options.js';
import { generateSigningKey, publicHalf } from './signing-key.js';
import { tokenVerifier } from './token.verifier.js';

const issuer = 'https://id.example.cn';
const audience = 'onewindow';
const future = () => Math.floor(Date.now() / 1000) + 600;

let key: JWK;
let verify: ReturnType<typeof tokenVerifier>;

beforeAll(async () => {
  key = await generateSigningKey();
  verify = tokenVerifier({ issuer, audience, keys: { kind: 'local', jwks: { keys: [publicHalf(key)] } } });
});

async function bearer(claims: Record<string, unknown>, signingKey: JWK = key, alg = 'EdDSA'): Promise<string> {
  const payload = { iss: issuer, aud: audience, sub: 'u1', exp: future(), ...claims };
  const { importJWK } = await import('jose');
  return `Bearer ${await new SignJWT(payload).setProtectedHeader({ alg, kid: signingKey.kid }).sign(await importJWK(signingKey, alg))}`;
}

const unauthenticated = { code: 'UNAUTHENTICATED', status: 401 };

describe('recognising the caller', () => {
  it('takes whoever brings no token for the public', async () => {
    expect(await verify(undefined)).toBe(anonymous);
  });

  it('reads subject, name, known roles, department and enterprises from the token', async () => {
    const scope = 'openid WINDOW_CLERK AUDITOR ROOT';
    const token = await bearer({ name: '王敏', scope, department: 'service-centre', enterprises: ['E1', 'E2'] });
    expect(await verify(token)).toEqual({
      sub: 'u1',
      name: '王敏',
      roles: ['WINDOW_CLERK', 'AUDITOR'],
      department: 'service-centre',
      enterprises: ['E1', 'E2'],
    });
  });

  it('cuts a name to what the books hold, and never a subject', async () => {
    const [name, sub] = ['𠮷'.repeat(61), 'u'.repeat(120)];
    expect(await verify(await bearer({ name, sub }))).toMatchObject({ name: '𠮷'.repeat(60), sub });
  });

  it('gives no right for claims of another type than agreed', async () => {
    const token = await bearer({ name: 7, scope: ['WINDOW_CLERK'], department: { code: 'tax' }, enterprises: 'E1' });
    expect(await verify(token)).toEqual({ sub: 'u1', name: 'u1', roles: [], department: null, enterprises: [] });
  });

  it.each([
    ['another issuer', { iss: 'https://evil.example' }],
    ['another audience', { aud: 'payroll' }],
    ['no subject', { sub: undefined }],
    ['an empty subject', { sub: '' }],
    ['a subject that no book holds', { sub: 'u'.repeat(121) }],
    ['no end', { exp: undefined }],
    ['a start in the future', { nbf: future() }],
  ])('refuses a token with %s', async (_, claims) => {
    await expect(verify(await bearer(claims))).rejects.toMatchObject(unauthenticated);
  });

  it('says of an expired token that it has expired, beyond the tolerance of clocks', async () => {
    const now = Math.floor(Date.now() / 1000);
    expect(await verify(await bearer({ exp: now - 10 }))).toMatchObject({ sub: 'u1' });
    await expect(verify(await bearer({ exp: now - 60 }))).rejects.toMatchObject({
      ...unauthenticated,
      reason: { zh: expect.stringContaining('过期'), en: expect.stringContaining('expired') },
    });
  });

  it('refuses a token that another key signed, known by its id or not', async () => {
    const stranger = await generateSigningKey();
    await expect(verify(await bearer({}, stranger))).rejects.toMatchObject(unauthenticated);
    await expect(verify(await bearer({}, { ...stranger, kid: key.kid }))).rejects.toMatchObject(unauthenticated);
  });

  it('refuses unsigned tokens and those signed with the public key as a secret', async () => {
    const claims = base64url.encode(JSON.stringify({ iss: issuer, aud: audience, sub: 'u1', exp: future() }));
    const unsigned = `${base64url.encode('{"alg":"none"}')}.${claims}.`;
    await expect(verify(`Bearer ${unsigned}`)).rejects.toMatchObject(unauthenticated);
    await expect(verify(`Bearer ${unsigned}AA`)).rejects.toMatchObject(unauthenticated);
    const secret = new TextEncoder().encode(key.x);
    const confused = await new SignJWT({ iss: issuer, aud: audience, sub: 'u1', exp: future() })
      .setProtectedHeader({ alg: 'HS256', kid: key.kid })
      .sign(secret);
    await expect(verify(`Bearer ${confused}`)).rejects.toMatchObject(unauthenticated);
  });

  it.each(['Basic dTpw', 'Bearer', 'Bearer a b', 'Bearer a.b', ''])('refuses the header "%s"', async (header) => {
    await expect(verify(header)).rejects.toMatchObject(unauthenticated);
  });

  it.each(['RS256', 'PS256', 'ES256'])('also takes %s, as issuers of other houses sign', async (alg) => {
    const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
    const keys: KeySource = { kind: 'local', jwks: { keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg }] } };
    const token = await bearer({}, { ...(await exportJWK(privateKey)), kid: 'k' }, alg);
    expect(await tokenVerifier({ issuer, audience, keys })(token)).toMatchObject({ sub: 'u1' });
  });
});

describe('the published keys of an issuer', () => {
  it('are fetched once, and not again for every made-up key id', async () => {
    let fetches = 0;
    const server = createServer((_, response) => {
      fetches++;
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [publicHalf(key)] }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`;
    const remote = tokenVerifier({ issuer, audience, keys: { kind: 'remote', url } });
    expect(await remote(await bearer({}))).toMatchObject({ sub: 'u1' });
    const strangers = await Promise.all(Array.from({ length: 5 }, () => generateSigningKey()));
    for (const stranger of strangers) await expect(remote(await bearer({}, stranger))).rejects.toMatchObject(unauthenticated);
    expect(fetches).toBe(1);
    await new Promise((resolve) => server.close(resolve));
  });

  it('are the issuer’s fault, not the caller’s, when they cannot be reached', async () => {
    const remote = tokenVerifier({ issuer, audience, keys: { kind: 'remote', url: 'http://127.0.0.1:1/jwks.json' } });
    await expect(remote(await bearer({}))).rejects.toMatchObject({ code: 'IDENTITY_UNAVAILABLE', status: 503 });
  });
});
