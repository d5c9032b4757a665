import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { compose } from '../../schema/compose.js';
import { createDemoIssuer, type DemoIssuer } from '../demo-issuer/demo-issuer.js';
import { type RunningGateway, startGateway } from '../gateway.js';
import { generateSigningKey } from '../identity/signing-key.js';
import { personas, tokenAudience, tokenIssuer } from '../testing/hall.fixture.js';
import { type SubgraphServer, startSubgraph } from '../testing/subgraph-server.js';
import { httpTransport } from '../transport/http.transport.js';

const SDL = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@composeDirective", "@authenticated"])
  @link(url: "https://onewindow.local/specs/cacheControl/v0.1", import: ["@cacheControl"])
  @composeDirective(name: "@cacheControl")
directive @cacheControl(maxAge: Int, scope: CacheControlScope, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION
enum CacheControlScope { PUBLIC PRIVATE }
type Query {
  open(n: Int): Int @cacheControl(maxAge: 60)
  mine: Int @cacheControl(maxAge: 60, scope: PRIVATE)
  known: Int @cacheControl(maxAge: 60) @authenticated
  never: Int
  fails: Int @cacheControl(maxAge: 60)
}`;

let calls = 0;
const counting = () => ++calls;
const fails = () => {
  calls += 1;
  throw new Error('no');
};

describe('a gateway that keeps answers', () => {
  let subgraph: SubgraphServer;
  let gateway: RunningGateway;
  let issuer: DemoIssuer;

  beforeAll(async () => {
    subgraph = await startSubgraph(SDL, { Query: { open: counting, mine: counting, known: counting, never: counting, fails } });
    issuer = await createDemoIssuer({ personas, issuer: tokenIssuer, audience: tokenAudience });
    gateway = await startGateway({
      supergraphSdl: compose([{ name: 'office', url: subgraph.url, sdl: SDL }]).supergraphSdl,
      port: 0,
      host: '127.0.0.1',
      transports: (_name, url) => httpTransport(url),
      identity: { issuer: tokenIssuer, audience: tokenAudience, keys: { kind: 'local', jwks: issuer.jwks } },
      passportKey: await generateSigningKey(),
      playground: false,
      logger: pino({ level: 'silent' }),
      cache: { responses: { size: 1_000_000 } },
    });
  });

  afterAll(async () => {
    await gateway.close();
    await subgraph.close();
  });

  async function ask(query: string, persona?: string, headers: Record<string, string> = {}) {
    const token: Record<string, string> = persona === undefined ? {} : { authorization: `Bearer ${await issuer.tokenFor(persona)}` };
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...token, ...headers },
      body: JSON.stringify({ query }),
    });
    return { ...(await response.json()), control: response.headers.get('cache-control'), age: response.headers.get('age') };
  }

  it('gives everybody what is public, with its age', async () => {
    const first = await ask('{ open }');
    const again = await ask('{ open }', 'clerk');
    expect(first).toMatchObject({ control: 'public, max-age=60', age: null });
    expect(again).toMatchObject({ data: first.data, control: 'public, max-age=60', age: expect.stringMatching(/^\d+$/) });
    expect((await ask('{ open(n: 1) }')).data).not.toEqual(first.data);
    expect((await ask('{ open }', undefined, { 'accept-language': 'en' })).data).not.toEqual(first.data);
  });

  it('gives each caller his own of what is private, and the public theirs', async () => {
    const answers = [];
    for (const persona of [undefined, 'clerk', 'founder']) answers.push(await ask('{ mine }', persona));
    expect(new Set(answers.map(({ data }) => data.mine)).size).toBe(3);
    expect(answers.map(({ control }) => control)).toEqual(Array(3).fill('private, max-age=60'));
    for (const [index, persona] of [undefined, 'clerk', 'founder'].entries())
      expect((await ask('{ mine }', persona)).data).toEqual(answers[index]?.data);
  });

  it('treats as private what demands anything of a caller, and keeps no refusal', async () => {
    const clerk = await ask('{ known }', 'clerk');
    expect(clerk).toMatchObject({ data: { known: expect.any(Number) }, control: 'private, max-age=60' });
    for (let i = 0; i < 2; i++) expect(await ask('{ known }')).toMatchObject({ data: { known: null }, control: 'no-store', age: null });
    expect((await ask('{ known }', 'founder')).data).not.toEqual(clerk.data);
    expect((await ask('{ known }', 'clerk')).data).toEqual(clerk.data);
  });

  it.each(['never', 'fails'])('asks again for what is not to be kept: %s', async (field) => {
    const before = calls;
    for (let i = 0; i < 2; i++) expect(await ask(`{ ${field} }`)).toMatchObject({ control: 'no-store', age: null });
    expect(calls).toBe(before + 2);
  });
});
