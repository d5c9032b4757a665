import { describe, expect, it } from '@jest/globals';
import { auditServer } from 'graphql-http';
import type { JSONWebKeySet } from 'jose';
import { pino } from 'pino';
import { anonymous } from '../../gateway/identity/caller.js';
import { passportMinter } from '../../gateway/identity/passport.minter.js';
import { generateSigningKey, publicHalf } from '../../gateway/identity/signing-key.js';
import { openHall } from '../../gateway/testing/hall.fixture.js';
import { PASSPORT_HEADER } from '../../schema/passport.js';
import { allSubgraphs } from '../../scripts/start/all-subgraphs.js';
import { Subgraph } from '../../subgraphs/kit/server/subgraph.js';
import { serveSubgraph } from '../../subgraphs/kit/server/subgraph-server.js';
import { testEngines } from '../../subgraphs/kit/testing/engines.js';

/** What does not hold of all that the specification asks: MUST, SHOULD and MAY. */
async function shortcomings(url: string, headers: () => Promise<Record<string, string>>): Promise<string[]> {
  const fetchFn = async (input: string, init: RequestInit = {}) =>
    fetch(input, { ...init, headers: { ...(init.headers as Record<string, string>), ...(await headers()) } });
  const results = await auditServer({ url, fetchFn });
  expect(results.length).toBeGreaterThan(55);
  return results.flatMap((result) => (result.status === 'ok' ? [] : [`${result.name}: ${result.reason}`]));
}

describe('GraphQL over HTTP, in all that its audit looks at', () => {
  it('holds on the gateway', async () => {
    await using hall = await openHall();
    const headers = async () => ({ 'apollo-require-preflight': 'audit' });
    expect(await shortcomings(`${hall.gateway.url}/graphql`, headers)).toEqual([]);
  });

  // Nothing that is asked touches a table, so the databases stay empty: migrations would take most of the time.
  it('holds on each subgraph', async () => {
    const [engine] = await testEngines();
    if (engine === undefined) throw new Error('There is no engine');
    const key = await generateSigningKey();
    const headers = async () => ({ [PASSPORT_HEADER]: await passportMinter(key)(anonymous) });
    const found: string[] = [];
    for (const definition of await allSubgraphs()) {
      const database = await engine.create();
      const subgraph = await Subgraph.open(definition, {
        database: database.config,
        clock: () => new Date(),
        passportKeys: { keys: [publicHalf(key)] } as JSONWebKeySet,
        logger: pino({ level: 'silent' }),
      });
      const server = await serveSubgraph(subgraph, { port: 0, host: '127.0.0.1', serviceKeys: { keys: [] } });
      for (const shortcoming of await shortcomings(`${server.url}/graphql`, headers)) found.push(`${definition.name}: ${shortcoming}`);
      await server.close();
      await subgraph.close();
      await database.drop();
    }
    expect(found).toEqual([]);
  }, 60_000);
});
