import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { base64url, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
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
      scopes: ['openid', 'WINDOW_CLERK', 'AUDITOR', 'ROOT'],
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
    ['a birth in the future', { iat: future() }],
    ['a birth that is no time', { iat: 'yesterday' }],
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

  it('refuses extensions that it does not know, and believes no key that a token brings or points to', async () => {
    const stranger = await generateSigningKey();
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end(JSON.stringify({ keys: [publicHalf(stranger)] }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys.json`;
    const head = (parts: Record<string, unknown>) =>
      new SignJWT({ iss: issuer, aud: audience, sub: 'u1', exp: future() }).setProtectedHeader({ alg: 'EdDSA', ...parts });
    const hostile = await importJWK(stranger, 'EdDSA');
    for (const parts of [
      { jku: url },
      { x5u: url },
      { jwk: publicHalf(stranger) },
      { jku: url, jwk: publicHalf(stranger), kid: key.kid },
    ]) {
      await expect(verify(`Bearer ${await head(parts).sign(hostile)}`)).rejects.toMatchObject(unauthenticated);
    }
    // Whoever brings them beside a good signature has gained nothing.
    expect(await verify(`Bearer ${await head({ jku: url, jwk: publicHalf(stranger) }).sign(await importJWK(key, 'EdDSA'))}`)).toMatchObject(
      { sub: 'u1' },
    );
    expect(asked).toBe(0);
    const critical = head({ crit: ['hall'], hall: true }).sign(await importJWK(key, 'EdDSA'), { crit: { hall: true } });
    await expect(verify(`Bearer ${await critical}`)).rejects.toMatchObject(unauthenticated);
    await new Promise((resolve) => server.close(resolve));
  });

  it('looks at no header that is longer than any token', async () => {
    const huge = await bearer({ padding: 'x'.repeat(8 * 1024) });
    await expect(verify(huge)).rejects.toMatchObject({ ...unauthenticated, reason: { en: expect.stringContaining('too long') } });
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
