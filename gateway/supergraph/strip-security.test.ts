import { ApolloGateway } from '@apollo/gateway';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { compose } from '../../schema/compose.js';
import { housingSdl, taxSdl, windowSdl } from '../testing/hall.schema.js';
import { stripSecurity } from './strip-security.js';

const { supergraphSdl } = compose([
  { name: 'window', url: 'http://window', sdl: windowSdl },
  { name: 'tax', url: 'http://tax', sdl: taxSdl },
  { name: 'housing', url: 'http://housing', sdl: housingSdl },
]);

async function load(sdl: string): Promise<void> {
  const gateway = new ApolloGateway({ supergraphSdl: sdl, logger: { debug() {}, info() {}, warn() {}, error() {} } });
  await gateway.load();
  await gateway.stop();
}

describe('the copy of the supergraph for the executor', () => {
  beforeAll(() => {
    process.env.APOLLO_TELEMETRY_DISABLED = '1';
  });

  it('is accepted where the whole supergraph is refused', async () => {
    await expect(load(supergraphSdl)).rejects.toThrow(/SECURITY/);
    await expect(load(stripSecurity(supergraphSdl))).resolves.toBeUndefined();
  });

  it('has lost the security directives with their links, definitions and scalars, and nothing else', () => {
    for (const name of ['authenticated', 'requiresScopes', 'policy']) expect(supergraphSdl).toContain(`@${name}`);
    const stripped = stripSecurity(supergraphSdl);
    expect(stripped).not.toMatch(/authenticated|requiresScopes|policy/);
    const kept = (sdl: string) => sdl.match(/@join__\w+/g)?.length;
    expect(kept(stripped)).toBe(kept(supergraphSdl));
    expect(stripped).toContain('join/v0.5');
  });

  it('finds the directives by their link under another name', () => {
    const renamed = supergraphSdl
      .replace('authenticated/v0.1", for', 'authenticated/v0.1", as: "signedIn", for')
      .replaceAll('@authenticated', '@signedIn')
      .replace('policy/v0.1", for', 'policy/v0.1", import: [{ name: "@policy", as: "@rule" }], for')
      .replaceAll('@policy(', '@rule(');
    expect(renamed).toMatch(/mine: String .*@signedIn/);
    expect(stripSecurity(renamed)).not.toMatch(/signedIn|@rule|policy/);
  });

  it('keeps a security feature that nobody enforces, so that the supergraph is refused', async () => {
    const link = '@link(url: "https://specs.apollo.dev/sealed/v0.1", for: SECURITY)';
    const sealed = supergraphSdl.replace('{\n  query: Query', `  ${link}\n{\n  query: Query`);
    expect(stripSecurity(sealed)).toContain(link);
    await expect(load(stripSecurity(sealed))).rejects.toThrow(/sealed/);
  });

  it('leaves a supergraph without security directives as it is', () => {
    const plain = compose([{ name: 'tax', url: 'http://tax', sdl: 'type Query { a: Int }' }]).supergraphSdl;
    expect(stripSecurity(plain)).toBe(plain);
  });
});
