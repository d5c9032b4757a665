import { describe, expect, it } from '@jest/globals';
import { decodeProtectedHeader, importJWK, jwtVerify } from 'jose';
import { PASSPORT_AUDIENCE, PASSPORT_ISSUER, PASSPORT_LIFETIME, type PassportClaims } from '../../schema/passport.js';
import { anonymous, type Caller } from './caller.js';
import { passportMinter } from './passport.minter.js';
import { generateSigningKey, publicHalf } from './signing-key.js';

const clerk: PassportClaims = { sub: 'u1', name: '王敏', roles: ['WINDOW_CLERK'], department: 'service-centre', enterprises: [] };

async function open(passport: string, key: Awaited<ReturnType<typeof generateSigningKey>>, second: number) {
  const { payload } = await jwtVerify(passport, await importJWK(publicHalf(key), 'EdDSA'), {
    issuer: PASSPORT_ISSUER,
    audience: PASSPORT_AUDIENCE,
    algorithms: ['EdDSA'],
    currentDate: new Date(second * 1000),
  });
  return payload;
}

describe('the passport', () => {
  it('carries the caller to the subgraphs, signed by the gateway, for its lifetime', async () => {
    const key = await generateSigningKey();
    const passport = await passportMinter(key, () => 1_000_000)({ ...clerk, scopes: ['openid', 'WINDOW_CLERK'] } as Caller);
    expect(await open(passport, key, 1_000_000)).toEqual({
      ...clerk,
      iss: PASSPORT_ISSUER,
      aud: PASSPORT_AUDIENCE,
      iat: 1_000_000,
      exp: 1_000_000 + PASSPORT_LIFETIME,
    });
    expect(decodeProtectedHeader(passport)).toEqual({ alg: 'EdDSA', kid: key.kid });
    await expect(open(passport, key, 1_000_000 + PASSPORT_LIFETIME)).rejects.toThrow(/exp/);
    await expect(open(passport, await generateSigningKey(), 1_000_000)).rejects.toThrow(/signature/);
  });

  it('of the public has no subject and no roles', async () => {
    const key = await generateSigningKey();
    const payload = await open(await passportMinter(key, () => 50)(anonymous), key, 50);
    expect(payload).not.toHaveProperty('sub');
    expect(payload.roles).toEqual([]);
  });

  it('is the same for the same caller during half its life, and a new one after', async () => {
    let second = 1_000;
    const mint = passportMinter(await generateSigningKey(), () => second);
    const first = await mint(clerk);
    second += PASSPORT_LIFETIME / 2 - 1;
    expect(await mint({ ...clerk })).toBe(first);
    second += 1;
    expect(await mint(clerk)).not.toBe(first);
  });

  it('is signed once for fetches that ask at the same moment', async () => {
    const mint = passportMinter(await generateSigningKey(), () => 1_000);
    expect(mint(clerk)).toBe(mint({ ...clerk }));
  });

  it('is another one for any other claim', async () => {
    const mint = passportMinter(await generateSigningKey(), () => 1_000);
    const others: PassportClaims[] = [
      { ...clerk, sub: 'u2' },
      { ...clerk, name: '王 敏' },
      { ...clerk, roles: [] },
      { ...clerk, department: 'tax' },
      { ...clerk, enterprises: ['E1'] },
      anonymous,
    ];
    const passports = await Promise.all([clerk, ...others].map(mint));
    expect(new Set(passports).size).toBe(7);
  });
});
