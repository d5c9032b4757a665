import { beforeEach, describe, expect, it } from '@jest/globals';
import { openGraph } from '../testing/graph.fixture.js';

type Row = Record<string, unknown>;

const people: Record<string, Row> = {
  wang: { __typename: 'Officer', id: 'wang', name: '王敏', badge: 7 },
  li: { __typename: 'Clerk', id: 'li', name: '李强', desk: 'A3' },
};
const cases: Record<string, Row> = {
  1: { id: '1', title: '设立', owner: people.wang, steps: [[{ no: 1 }, { no: 2 }], [], null, [{ no: 3 }]], mass: { unit: 'kg', value: 2 } },
  2: { id: '2', title: '变更', owner: people.li, steps: null, mass: null },
};
const payments: Record<string, Row> = {
  1: { due: 100, steps: [[{ fee: 5 }, { fee: 6 }], [], null, [{ fee: 7 }]] },
  2: { due: 0, steps: null },
};

const graph = openGraph({
  window: {
    sdl: `
      type Query { case(id: ID!): Case cases(first: Int = 2): [Case!]! feed: [Entry!]! people: [Person!]! }
      type Opened { query: Query! } type Mutation { openAnd: Opened! open(title: String!): Case! close(id: ID!): Case }
      type Case @key(fields: "id") { id: ID! title(upper: Boolean = false): String! owner: Person! twin: Case steps: [[Step]] @shareable mass: Mass }
      type Mass { unit: String! value: Float! }
      type Step @shareable { no: Int! }
      interface Person { id: ID! name: String! }
      type Officer implements Person @key(fields: "id") { id: ID! name: String! badge: Int! }
      type Clerk implements Person @key(fields: "id") { id: ID! name: String! desk: String! }
      union Entry = Case | Notice
      type Notice { text: String! }
    `,
    resolvers: {
      Query: {
        case: (_: unknown, { id }: Row) => cases[id as string] ?? null,
        cases: (_: unknown, { first }: Row) => Object.values(cases).slice(0, first as number),
        feed: () => [
          { __typename: 'Case', ...cases[1] },
          { __typename: 'Notice', text: '公告' },
          { __typename: 'Case', ...cases[1] },
        ],
        people: () => Object.values(people),
      },
      Opened: { query: () => ({}) },
      Mutation: {
        openAnd: () => ({}),
        open: (_: unknown, { title }: Row) => ({ ...cases[2], title }),
        close: (_: unknown, { id }: Row) => cases[id as string] ?? null,
      },
      Case: {
        __resolveReference: ({ id }: Row) => cases[id as string] ?? null,
        title: ({ title }: Row, { upper }: Row) => (upper ? `《${title}》` : title),
        twin: ({ id }: Row) => (id === '1' ? cases[2] : cases[1]),
      },
      Officer: { __resolveReference: ({ id }: Row) => people[id as string] },
      Clerk: { __resolveReference: ({ id }: Row) => people[id as string] },
    },
  },
  finance: {
    sdl: `
      type Query { currency: String! }
      type Case @key(fields: "id") {
        id: ID! due: Int! paidBy: Officer
        mass: Mass @external
        steps: [[Step]] @shareable
        freight: Float @requires(fields: "mass { unit value }")
      }
      type Mass { unit: String! @external value: Float! @external }
      type Step @shareable { fee: Int! }
      type Officer @key(fields: "id") { id: ID! salary: Int! }
      scalar Money
      type Clerk @key(fields: "id") { id: ID! pay: Money }
    `,
    resolvers: {
      Query: { currency: () => 'CNY' },
      Case: {
        __resolveReference: ({ id, mass }: Row) => ({ ...payments[id as string], id, mass }),
        paidBy: () => ({ id: 'wang' }),
        freight: ({ mass }: Row) => (mass ? (mass as { value: number }).value * 10 : null),
      },
      Officer: { salary: () => 9 },
      Clerk: { pay: () => ({ amount: 8, of: ['CNY'] }) },
    },
  },
});

const asked = (service: string) => graph.calls.filter((call) => call.service === service);

beforeEach(() => {
  graph.calls.length = 0;
  for (const name of Object.keys(graph.misbehave)) delete graph.misbehave[name];
});

describe('a compiled plan', () => {
  it('completes an entity with what other subgraphs know of it', async () => {
    expect(await graph.run('{ case(id: 1) { title due owner { name } } }')).toEqual({
      data: { case: { title: '设立', due: 100, owner: { name: '王敏' } } },
    });
    expect(asked('finance')[0]?.representations).toEqual([{ __typename: 'Case', id: '1' }]);
  });

  it('asks for an entity once, however many places it stands at, and answers at each', async () => {
    const { data } = await graph.run('{ feed { ... on Case { due } ... on Notice { text } } cases { due } }');
    expect(data).toEqual({ feed: [{ due: 100 }, { text: '公告' }, { due: 100 }], cases: [{ due: 100 }, { due: 0 }] });
    expect(asked('finance').flatMap((call) => Object.values(call.variables))).toEqual(
      expect.arrayContaining([
        [{ __typename: 'Case', id: '1' }],
        [
          { __typename: 'Case', id: '1' },
          { __typename: 'Case', id: '2' },
        ],
      ]),
    );
  });

  it('goes on from one entity, asked for once, to those below it at each place', async () => {
    const query = '{ feed { ... on Case { due paidBy { salary badge } } } }';
    const paid = { due: 100, paidBy: { salary: 9, badge: 7 } };
    expect(await graph.run(query)).toEqual({ data: { feed: [paid, {}, paid] } });
  });

  it('asks nobody where there is nothing to complete', async () => {
    expect(await graph.run('{ case(id: 9) { due } }')).toEqual({ data: { case: null } });
    expect(asked('finance')).toEqual([]);
  });

  it('picks fields by type through interfaces and unions, under the aliases of each', async () => {
    const query = `{ people { __typename kind: __typename name ... on Officer { a: badge salary } ...AtDesk } }
      fragment AtDesk on Clerk { b: desk pay }`;
    expect((await graph.run(query)).data).toEqual({
      people: [
        { __typename: 'Officer', kind: 'Officer', name: '王敏', a: 7, salary: 9 },
        { __typename: 'Clerk', kind: 'Clerk', name: '李强', b: 'A3', pay: { amount: 8, of: ['CNY'] } },
      ],
    });
  });

  it('merges lists within lists index by index', async () => {
    const { data } = await graph.run('{ case(id: 1) { steps { no fee } } }');
    expect(data).toEqual({
      case: {
        steps: [
          [
            { no: 1, fee: 5 },
            { no: 2, fee: 6 },
          ],
          [],
          null,
          [{ no: 3, fee: 7 }],
        ],
      },
    });
  });

  it('sends what a field requires, composite and null, though the client did not ask for it', async () => {
    expect(await graph.run('{ cases { freight } }')).toEqual({ data: { cases: [{ freight: 20 }, { freight: null }] } });
    expect(asked('finance')[0]?.representations).toEqual([
      { __typename: 'Case', id: '1', mass: { unit: 'kg', value: 2 } },
      { __typename: 'Case', id: '2', mass: null },
    ]);
  });

  it('answers one field under several aliases with arguments of its own each', async () => {
    const query = 'query ($up: Boolean!) { case(id: 1) { plain: title loud: title(upper: true) as: title(upper: $up) due } }';
    expect((await graph.run(query, { up: true })).data).toEqual({ case: { plain: '设立', loud: '《设立》', as: '《设立》', due: 100 } });
  });

  it('applies defaults of variables, and sends a subgraph those that it uses alone', async () => {
    const query = 'query ($first: Int = 1, $up: Boolean = true) { cases(first: $first) { title(upper: $up) due } currency }';
    expect((await graph.run(query)).data).toEqual({ cases: [{ title: '《设立》', due: 100 }], currency: 'CNY' });
    expect(asked('window')[0]?.variables).toEqual({ first: 1, up: true });
    expect(
      asked('finance')
        .map(({ variables }) => Object.keys(variables))
        .toSorted(),
    ).toEqual([[], ['representations']]);
  });

  it('tells a variable that is null from one that is not given', async () => {
    const query = 'query ($up: Boolean) { case(id: 1) { title(upper: $up) } }';
    await graph.run(query, { up: null });
    await graph.run(query);
    expect(asked('window').map((call) => call.variables)).toEqual([{ up: null }, {}]);
  });

  it.each([
    [true, false, { title: '设立', due: 100 }],
    [false, true, { paidBy: { badge: 7 } }],
    [false, false, {}],
  ])('follows @include (%p) and @skip (%p) by variable, and asks nobody for what is not wanted', async (wanted, skipped, expected) => {
    const query = `query ($a: Boolean!, $b: Boolean!) { case(id: 1) {
      title @include(if: $a) due @include(if: $a) ... @skip(if: $b) @include(if: $a) { title } ... on Case @include(if: $b) { paidBy { badge } } } }`;
    expect((await graph.run(query, { a: wanted, b: skipped })).data).toEqual({ case: expected });
    expect(asked('finance')).toHaveLength(wanted || skipped ? 1 : 0);
  });

  it('merges fields that are selected several times, by fragments too', async () => {
    const query =
      '{ case(id: 1) { owner { id } ...A ...B } } fragment A on Case { owner { name } due } fragment B on Case { owner { ... on Officer { badge } } due }';
    expect((await graph.run(query)).data).toEqual({ case: { owner: { id: 'wang', name: '王敏', badge: 7 }, due: 100 } });
  });

  it('answers introspection beside data, and alone without asking anyone', async () => {
    expect((await graph.run('{ __type(name: "Notice") { fields { name } } currency }')).data).toEqual({
      __type: { fields: [{ name: 'text' }] },
      currency: 'CNY',
    });
    graph.calls.length = 0;
    const alone =
      '{ s: __schema { queryType { name } } __typename ... { n: __typename ...F } } fragment F on Query { __type(name: "Step") { name } }';
    expect((await graph.run(alone)).data).toEqual({
      s: { queryType: { name: 'Query' } },
      __typename: 'Query',
      n: 'Query',
      __type: { name: 'Step' },
    });
    expect(graph.calls).toEqual([]);
  });

  it('leads back to a root from within an answer, to the schema and to other subgraphs too', async () => {
    const { data } = await graph.run(
      'mutation { openAnd { query { currency __typename case(id: 1) { due } __type(name: "Step") { name } } } }',
    );
    expect(data).toEqual({ openAnd: { query: { currency: 'CNY', __typename: 'Query', case: { due: 100 }, __type: { name: 'Step' } } } });
  });

  it('answers the operation that is named', async () => {
    const query = 'query A { currency } query B { case(id: 1) { title } }';
    expect((await graph.run(query, {}, 'A')).data).toEqual({ currency: 'CNY' });
    expect((await graph.run(query, {}, 'B')).data).toEqual({ case: { title: '设立' } });
  });

  it('runs as often as one likes, also at the same time, and keeps nothing from one run to the next', async () => {
    const compiled = graph.compile('query ($id: ID!) { case(id: $id) { title due } }');
    const answers = (id: string) => (service: string) =>
      Promise.resolve({
        data: service === 'window' ? { case: { __typename: 'Case', id, title: `T${id}` } } : { _entities: [{ due: Number(id) }] },
        errors: [],
      });
    const runs = ['1', '2', '3'].map((id) => compiled.run({ variables: { id }, ask: answers(id) }));
    expect((await Promise.all(runs)).map(({ data }) => String(data))).toEqual(
      [1, 2, 3].map((id) => `{"case":{"title":"T${id}","due":${id}}}`),
    );
  });
});
