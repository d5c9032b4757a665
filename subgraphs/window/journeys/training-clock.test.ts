import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TrainingClock } from '../../kit/domain/training/training-clock.js';
import { testEngines } from '../../kit/testing/engines.js';
import { callerWith } from '../../kit/testing/test-subgraph.js';
import type { Row } from '../testing/acts.js';
import { clerk } from '../testing/callers.js';
import { type OpenWindow, openWindow } from '../testing/open-window.js';

const BEGIN = '2026-02-13T01:00:00.000Z';
const operations = callerWith({ sub: 'operations', name: '运行办', roles: ['CENTER_OPERATIONS'] });
const FIELDS = '{ __typename ... on TrainingClock { now movedBy } ... on Refusal { code } }';

describe.each(await testEngines())('the clock of a training hall ($name)', (engine) => {
  let window: OpenWindow;
  beforeAll(async () => {
    window = await openWindow(engine, BEGIN);
  });
  afterAll(() => window.close());

  const move = async (given: Row, key: string = randomUUID()): Promise<Row> => {
    const query = `mutation ($input: MoveTrainingClockInput!) { answer: moveTrainingClock(input: $input) ${FIELDS} }`;
    const { data, errors } = await window.ask(operations, query, { input: { idempotencyKey: key, ...given } });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return (data as Row).answer as Row;
  };
  /** Lends the window a clock, as the demo mode does. */
  const train = (): { moves: string[] } => {
    const moves: string[] = [];
    const { store } = window.subgraph;
    const training: TrainingClock = {
      now: store.clock,
      movedBy: () => store.clock().getTime() - Date.parse(BEGIN),
      moveTo: async (instant) => {
        moves.push(instant.toISOString());
        if (instant > store.clock()) window.setTime(instant.toISOString());
      },
    };
    Object.assign(store, { training });
    return { moves };
  };

  it('is not there in a hall at work: it is neither shown nor moved', async () => {
    const { data } = await window.ask(operations, `{ trainingClock ${FIELDS} }`);
    expect((data as Row).trainingClock).toEqual({ __typename: 'Refusal', code: 'TRAINING_CLOCK_NOT_AVAILABLE' });
    expect(await move({ by: '+3d' })).toMatchObject({ code: 'TRAINING_CLOCK_NOT_AVAILABLE' });
    expect(window.subgraph.store.clock().toISOString()).toBe(BEGIN);
  });

  it('is moved by the operations office, by a time or to an instant, once for one key', async () => {
    const { moves } = train();
    const key = randomUUID();
    expect(await move({ by: '+3d' }, key)).toEqual({ __typename: 'TrainingClock', now: '2026-02-16T01:00:00.000Z', movedBy: '+3d' });
    expect(await move({ by: '+3d' }, key)).toMatchObject({ now: '2026-02-16T01:00:00.000Z' });
    expect(await move({ to: '2026-03-01T09:00:00+08:00' })).toMatchObject({ now: '2026-03-01T01:00:00.000Z', movedBy: '+16d' });
    expect(moves).toEqual(['2026-02-16T01:00:00.000Z', '2026-02-16T01:00:00.000Z', '2026-03-01T01:00:00.000Z']);
  });

  it('never goes back, and is told plainly where to go', async () => {
    const now = window.subgraph.store.clock().toISOString();
    const codes = [
      { to: '2026-02-14T09:00:00+08:00' },
      { to: now },
      { by: '-3d' },
      { by: '3 days' },
      {},
      { by: '+1d', to: '2027-01-01T00:00:00Z' },
      { by: '+900w' },
    ];
    const told = [];
    for (const given of codes) told.push((await move(given)).code);
    const [back, unclear] = ['TRAINING_CLOCK_BACKWARDS', 'TRAINING_CLOCK_MOVE_UNCLEAR'];
    expect(told).toEqual([back, back, unclear, unclear, unclear, unclear, 'TRAINING_CLOCK_TOO_FAR']);
    expect(window.subgraph.store.clock().toISOString()).toBe(now);
  });

  it('is nobody else’s to move', async () => {
    const query = 'mutation { moveTrainingClock(input: { idempotencyKey: "k", by: "+1d" }) { __typename } }';
    expect((await window.ask(clerk, query)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
