import { describe, expect, it } from '@jest/globals';
import { openGraph } from '../testing/graph.fixture.js';

/** The bureau has an interface of which it has no type: what its `task` is nobody can say. */
const graph = openGraph({
  bureau: {
    sdl: 'interface Task @key(fields: "id") { id: ID! } type Query { task: Task clock: String desk: Desk } type Desk { clock: String task: Task next: Desk }',
    resolvers: { Query: { clock: () => '09:00', desk: () => ({ clock: '10:00', next: { clock: '11:00' } }) } },
  },
  window: {
    sdl: 'type Task @key(fields: "id", resolvable: false) @interfaceObject { id: ID! remark: String } type Query { last: Task }',
    resolvers: { Query: { last: () => ({ id: 't1' }) }, Task: { remark: () => '材料不全' } },
  },
});

describe('an operation that the planner leaves out', () => {
  it.each([
    '{ task { remark } }',
    '{ clock task { remark } }',
    '{ desk { clock task { remark } } }',
    '{ desk { next { clock ... on Desk { task { remark } } } } }',
    'query A { clock } query B { ...F } fragment F on Query { task { remark } }',
  ])('in whole or in part is refused: %s', async (source) => {
    await expect(graph.run(source, {}, source.startsWith('query') ? 'B' : undefined)).rejects.toThrow(
      'No subgraph can answer what is asked of the field task',
    );
  });

  it.each([
    '{ clock __typename }',
    '{ __schema { queryType { name } } }',
    '{ now: clock last { remark } }',
    '{ desk { clock next { ...D } } } fragment D on Desk { at: clock }',
    '{ ... { ...A desk { at: clock } } ...A } fragment A on Query { clock desk { clock next { clock } } }',
  ])('in no part is not: %s', async (source) => {
    expect((await graph.run(source)).errors).toBeUndefined();
  });
});
