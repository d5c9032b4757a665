import { beforeEach, describe, expect, it } from '@jest/globals';
import { openGraph } from '../testing/graph.fixture.js';

type Row = Record<string, unknown>;

const tasks = [
  { __typename: 'TaxTask', id: 't1' },
  { __typename: 'LandTask', id: 't2' },
  { __typename: 'WaterTask', id: 't3' },
];

/** The clock adds to tasks of every type what it does not know the type of, and so does the queue, which is asked first. */
const graph = openGraph({
  hall: {
    sdl: `
      type Query { tasks: [Task!]! last: Task }
      type Mutation { touch: [Task] }
      interface Task @key(fields: "id") { id: ID! }
      type TaxTask implements Task @key(fields: "id") { id: ID! }
      type LandTask implements Task @key(fields: "id") { id: ID! }
      type WaterTask implements Task @key(fields: "id") { id: ID! }
    `,
    resolvers: {
      Query: { tasks: () => tasks, last: () => tasks[1] },
      Mutation: { touch: () => tasks },
      Task: { __resolveReference: typed, __resolveType: ({ __typename }: Row) => __typename },
    },
  },
  queue: {
    sdl: 'type Query { queue: [Task!]! } type Task @key(fields: "id") @interfaceObject { id: ID! }',
    resolvers: { Query: { queue: () => tasks.map(({ id }) => ({ id })) } },
  },
  clock: {
    sdl: `
      type Task @key(fields: "id") @interfaceObject { id: ID! left(plus: Int = 0): Int right(plus: Int = 0): Int sure(plus: Int = 0): Int! term: Term next: [Task!] }
      type Term { due(plus: Int = 0): Int holidays: Int }
    `,
    resolvers: {
      Task: {
        __resolveReference: (task: Row) => task,
        left: (_: Row, { plus }: Row) => counted(plus),
        right: (_: Row, { plus }: Row) => 10 - Number(plus),
        sure: (_: Row, { plus }: Row) => counted(plus),
        term: () => ({ holidays: 2 }),
        next: () => [{ id: 't2' }, { id: 't1' }],
      },
      Term: { due: (_: Row, { plus }: Row) => counted(plus) },
    },
  },
});

function typed({ id }: Row): Row | undefined {
  return tasks.find((task) => task.id === id);
}

function counted(plus: unknown): number {
  if (Number(plus) < 0) throw new Error('in the past');
  return 10 + Number(plus);
}

const asked = () => graph.calls.map(({ service }) => service);

beforeEach(() => {
  graph.calls.length = 0;
});

describe('a field of an interface object that differs in its arguments by type', () => {
  it.each([
    '{ tasks { id ... on TaxTask { term { due(plus: 5) holidays } } ... on LandTask { term { due } } } }',
    'query ($p: Int = 5) { tasks { id ...T ...L } } fragment T on TaxTask { term { due(plus: $p) holidays } } fragment L on LandTask { term { due } }',
    '{ tasks { id ... on LandTask { term { due } } } tasks { ... on TaxTask { ... on Task { term { holidays } } term { due(plus: 5) } } } }',
  ])('is answered to each type as it is asked of it, in one plan: %s', async (source) => {
    expect(await graph.run(source)).toEqual({
      data: {
        tasks: [{ id: 't1', term: { due: 15, holidays: 2 } }, { id: 't2', term: { due: 10 } }, { id: 't3' }],
      },
    });
    expect(asked()).toEqual(['hall', 'clock']);
  });

  it('is, where the objects come from another interface object', async () => {
    expect(await graph.run('{ queue { ... on LandTask { left(plus: 7) } ... on TaxTask { left } } }')).toEqual({
      data: { queue: [{ left: 10 }, { left: 17 }, {}] },
    });
    expect(asked()).toEqual(['queue', 'hall', 'clock']);
  });

  it('is, where the same is asked of every type besides', async () => {
    const source = '{ queue { term { holidays } ... on TaxTask { term { due(plus: 5) } } ... on LandTask { term { due } } ...W } }';
    expect((await graph.run(`${source} fragment W on WaterTask { term { due(plus: 1) } }`)).data).toEqual({
      queue: [{ term: { holidays: 2, due: 15 } }, { term: { holidays: 2, due: 10 } }, { term: { holidays: 2, due: 11 } }],
    });
  });

  it('is, where one name stands for two fields, and again further below', async () => {
    const below = '... on TaxTask { x: left(plus: 2) } ... on LandTask { x: left(plus: 3) }';
    const source = `{ queue { ... on TaxTask { x: left } ... on LandTask { x: right(plus: 1) } next { ${below} } } }`;
    const next = [{ x: 13 }, { x: 12 }];
    expect((await graph.run(source)).data).toEqual({ queue: [{ x: 10, next }, { x: 9, next }, { next }] });
    const deeper = `{ queue { ... on TaxTask { next { ${below} } } ... on LandTask { next { ... on TaxTask { x: left } } } } }`;
    expect((await graph.run(deeper)).data).toEqual({ queue: [{ next }, { next: [{}, { x: 10 }] }, {}] });
  });

  it('is, in the answer of an act, which is carried out once', async () => {
    expect((await graph.run('mutation { touch { ... on TaxTask { left(plus: 1) } ... on LandTask { left } } }')).data).toEqual({
      touch: [{ left: 11 }, { left: 10 }, {}],
    });
    expect(asked()).toEqual(['hall', 'clock']);
  });

  it.each([
    ['TaxTask', 'LandTask', 0],
    ['LandTask', 'TaxTask', 1],
  ])('has an error at the objects that are asked for what fails, and at no other: %s', async (failing, fine, index) => {
    const answer = await graph.run(
      `{ queue { ... on ${failing} { left(plus: -1) } ... on ${fine} { left } ... on WaterTask { left(plus: 1) } } }`,
    );
    const queue = [{ left: 10 }, { left: 10 }, { left: 11 }].with(index, { left: null } as never);
    expect(answer).toMatchObject({ data: { queue }, errors: [{ message: 'in the past', path: ['queue', index, 'left'] }] });
    expect(answer.errors).toHaveLength(1);
  });

  it('says so where what is asked of another type takes the whole object away', async () => {
    const answer = await graph.run('{ last { ... on TaxTask { sure(plus: -1) } ... on LandTask { sure(plus: 1) } } }');
    expect(answer).toMatchObject({ data: { last: null }, errors: [{ message: 'in the past', path: ['last', 'sure'] }] });
  });

  it('is refused where ways multiply from depth to depth', async () => {
    const next = (below: string) => `next { ${below} } ... on TaxTask { next { left } } ... on LandTask { next { left(plus: 1) } }`;
    const nested = (depth: number): string => (depth === 0 ? 'id' : next(nested(depth - 1)));
    expect((await graph.run(`{ tasks { ${nested(3)} } }`)).errors).toBeUndefined();
    await expect(graph.run(`{ tasks { ${nested(12)} } }`)).rejects.toThrow('Too many types are asked for one field differently');
  });

  it('is asked for once where nothing differs', async () => {
    await graph.run('{ tasks { ... on TaxTask { term { due(plus: 1) } } ... on LandTask { term { due(plus: 1) } } } }');
    expect(graph.calls.map(({ query }) => query.match(/due/g)?.length)).toEqual([undefined, 1]);
  });
});

describe('a field of an entity that stands in objects of several types under one name', () => {
  const shared = openGraph({
    hall: {
      sdl: `
        type Query { tasks: [Task!]! }
        union Task = TaxTask | LandTask
        type TaxTask { matter: Matter }
        type LandTask { matter: Matter }
        type Matter @key(fields: "id") { id: ID! }
      `,
      resolvers: {
        Query: { tasks: () => tasks.slice(0, 2) },
        TaxTask: { matter: () => ({ id: 'm' }) },
        LandTask: { matter: () => ({ id: 'm' }) },
      },
    },
    clock: {
      sdl: 'type Matter @key(fields: "id") { id: ID! due(plus: Int = 0): Int }',
      resolvers: { Matter: { due: (_: Row, { plus }: Row) => counted(plus) } },
    },
  });

  it('is answered in each as it is asked there, in one request', async () => {
    expect(
      await shared.run('{ tasks { ... on TaxTask { matter { due(plus: 1) } } ... on LandTask { matter { due(plus: 2) } } } }'),
    ).toEqual({
      data: { tasks: [{ matter: { due: 11 } }, { matter: { due: 12 } }] },
    });
    expect(shared.calls.map(({ service }) => service)).toEqual(['hall', 'clock']);
  });
});
