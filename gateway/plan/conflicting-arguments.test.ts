import { beforeEach, describe, expect, it } from '@jest/globals';
import { openGraph } from '../testing/graph.fixture.js';

type Row = Record<string, unknown>;

const tasks = [
  { __typename: 'TaxTask', id: 't1' },
  { __typename: 'LandTask', id: 't2' },
];

/** The clock adds to tasks of every type what it does not know the type of. */
const graph = openGraph({
  hall: {
    sdl: `
      type Query { tasks: [Task!]! }
      type Mutation { touch: Task }
      interface Task @key(fields: "id") { id: ID! }
      type TaxTask implements Task @key(fields: "id") { id: ID! }
      type LandTask implements Task @key(fields: "id") { id: ID! }
    `,
    resolvers: { Query: { tasks: () => tasks }, Mutation: { touch: () => tasks[0] } },
  },
  clock: {
    sdl: 'type Task @key(fields: "id") @interfaceObject { id: ID! term: Term } type Term { due(plus: Int = 0): Int holidays: Int }',
    resolvers: { Task: { term: () => ({ holidays: 2 }) }, Term: { due: (_: unknown, { plus }: Row) => 10 + Number(plus) } },
  },
});

beforeEach(() => {
  graph.calls.length = 0;
});

describe('a field of an interface object that differs in its arguments by type', () => {
  it.each([
    '{ tasks { id ... on TaxTask { term { due(plus: 5) holidays } } ... on LandTask { term { due } } } }',
    'query ($p: Int = 5) { tasks { id ...T ...L } } fragment T on TaxTask { term { due(plus: $p) holidays } } fragment L on LandTask { term { due } }',
  ])('is answered to each type as it is asked of it: %s', async (source) => {
    expect(await graph.run(source)).toEqual({
      data: {
        tasks: [
          { id: 't1', term: { due: 15, holidays: 2 } },
          { id: 't2', term: { due: 10 } },
        ],
      },
    });
  });

  it('is answered once where nothing differs', async () => {
    await graph.run('{ tasks { ... on TaxTask { term { due(plus: 1) } } ... on LandTask { term { due(plus: 1) } } } }');
    expect(graph.calls.map(({ service }) => service)).toEqual(['hall', 'clock']);
  });
});
