import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { type Generation, openGeneration } from '../generations/generation.js';
import { limitsOf } from '../limits/limits.options.js';
import { observers } from '../telemetry/observer.js';
import { type Hall, openHall } from '../testing/hall.fixture.js';
import { SubgraphStandings } from '../transport/subgraph.standings.js';
import { RegisteredOperations } from './registered-operations.js';

const both = 'query Hours { hours } query Bureau { taxBureau }';
const gone = 'query Gone { abolished }';

describe('registered operations', () => {
  let hall: Hall;
  let generation: Generation;
  const log: Record<string, unknown>[] = [];
  beforeAll(async () => {
    hall = await openHall({ registeredOperations: [gone] });
    generation = await openGeneration(hall.supergraphSdl, {
      transports: () => ({ send: async () => ({ status: 200, body: {} }) }),
      standings: new SubgraphStandings({}),
      limits: limitsOf(undefined),
      registered: new RegisteredOperations([both, gone]),
      policies: undefined,
      caches: { responses: false, entities: 0, observer: observers([]) },
      logger: pino({ level: 'warn' }, { write: (line: string) => log.push(JSON.parse(line)) }),
    });
  });
  afterAll(async () => {
    await generation.stop();
    await hall[Symbol.asyncDispose]();
  });

  it('are planned, each by its name, before a supergraph serves', () => {
    const [text = ''] = new RegisteredOperations([both]).all;
    for (const name of ['Hours', 'Bureau']) {
      const prepared = generation.operations.find(text, name);
      expect('code' in prepared ? prepared.code : prepared.isCompiled('')).toBe(true);
    }
    const other = generation.operations.find('{ hours }', undefined);
    expect('code' in other ? other.code : other.isCompiled('')).toBe(false);
  });

  it('that a supergraph does not serve are told in the log, and keep it from nothing', async () => {
    const told = { operation: 'Gone', code: 'GRAPHQL_VALIDATION_FAILED', msg: 'a registered operation is not served by this supergraph' };
    expect(log).toEqual([expect.objectContaining(told)]);
    expect(hall.log).toContainEqual(expect.objectContaining(told));
    expect((await hall.ask('{ hours }')).data).toEqual({ hours: '9:00–17:00' });
  });
});
