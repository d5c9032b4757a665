import { afterEach, describe, expect, it } from '@jest/globals';
import { tokenVerifier } from '../identity/token.verifier.js';
import { tokenAudience as audience, tokenIssuer as issuer, personas } from '../testing/hall.fixture.js';
import { createDemoIssuer } from './demo-issuer.js';

const mode = process.env.NODE_ENV;

afterEach(() => {
  process.env.NODE_ENV = mode;
});

describe('the demo issuer', () => {
  it('gives tokens that the gateway takes for the persona', async () => {
    const demo = await createDemoIssuer({ personas, issuer, audience });
    const verify = tokenVerifier({ issuer, audience, keys: { kind: 'local', jwks: demo.jwks } });
    expect(await verify(`Bearer ${await demo.tokenFor('clerk')}`)).toEqual({
      sub: 'clerk',
      name: '王敏',
      roles: ['WINDOW_CLERK'],
      department: 'service-centre',
      enterprises: [],
    });
    expect(await verify(`Bearer ${await demo.tokenFor('founder')}`)).toMatchObject({ department: null, enterprises: ['E1'] });
  });

  it('goes on with the key of an earlier run', async () => {
    const before = await createDemoIssuer({ personas, issuer, audience });
    const after = await createDemoIssuer({ personas, issuer, audience, key: JSON.parse(JSON.stringify(before.key)) });
    expect(after.jwks).toEqual(before.jwks);
    const verify = tokenVerifier({ issuer, audience, keys: { kind: 'local', jwks: after.jwks } });
    expect(await verify(`Bearer ${await before.tokenFor('clerk')}`)).toMatchObject({ sub: 'clerk' });
  });

  it('shows the public half of its key alone', async () => {
    const { jwks, key } = await createDemoIssuer({ personas, issuer, audience });
    expect(key.d).toEqual(expect.any(String));
    expect(JSON.stringify(jwks)).not.toContain(key.d);
  });

  it('does not exist in production mode', async () => {
    process.env.NODE_ENV = 'production';
    await expect(createDemoIssuer({ personas, issuer, audience })).rejects.toThrow(/NODE_ENV=production/);
  });

  it('says which personas there are when asked for another', async () => {
    const demo = await createDemoIssuer({ personas, issuer, audience });
    await expect(demo.tokenFor('mayor')).rejects.toThrow('No persona "mayor". Known: clerk, founder');
  });
});
