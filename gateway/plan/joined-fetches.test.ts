import { beforeEach, describe, expect, it } from '@jest/globals';
import { type DocumentNode, parse } from 'graphql';
import { openGraph } from '../testing/graph.fixture.js';
import { joinDocuments } from './joined.document.js';

type Row = Record<string, unknown>;

const task = (id: string, type = 'TaxTask') => ({ __typename: type, id, enterprise: { id: 'e1' } });

const graph = openGraph({
  window: {
    sdl: `
      type Query { case(id: ID!): Case }
      type Case { id: ID! enterprise: Enterprise! tasks: [Task!]! }
      type Enterprise @key(fields: "id") { id: ID! }
      interface Task { id: ID! enterprise: Enterprise! }
      type TaxTask implements Task @key(fields: "id") { id: ID! enterprise: Enterprise! }
      type HousingTask implements Task @key(fields: "id") { id: ID! enterprise: Enterprise! }
    `,
    resolvers: {
      Query: {
        case: (_: unknown, { id }: Row) => ({
          id,
          enterprise: { id: 'e1' },
          tasks: id === 'bare' ? [] : [task('t1'), task('h1', 'HousingTask'), task('t2'), task('t1')],
        }),
      },
    },
  },
  tax: {
    sdl: `
      type Enterprise @key(fields: "id") { id: ID! taxpayer(year: Int): String }
      type TaxTask @key(fields: "id") { id: ID! amount(year: Int, scale: Float): Float form: Form }
      type Form { name: String! }
    `,
    resolvers: {
      Enterprise: { taxpayer: ({ id }: Row, { year }: Row) => `${id}/${year}` },
      TaxTask: {
        amount: ({ id }: Row, { year, scale }: Row) => {
          if (id === 't2') throw new Error('no amount');
          return Number(year) * Number(scale ?? 1);
        },
        form: ({ id }: Row) => ({ name: `F${id}` }),
      },
    },
  },
  housing: {
    sdl: 'type HousingTask @key(fields: "id") { id: ID! project: String } type Enterprise @key(fields: "id") { id: ID! permits: Int }',
    resolvers: { HousingTask: { project: () => '安居' }, Enterprise: { permits: () => 3 } },
  },
});

const asked = (service: string) => graph.calls.filter((call) => call.service === service);

const query = `query ($year: Int!, $id: ID = "c1") {
  case(id: $id) {
    enterprise { taxpayer(year: $year) permits }
    tasks { id ... on TaxTask { amount(year: $year, scale: 0.5) form { name } } ... on HousingTask { project } }
  }
}`;

beforeEach(() => {
  graph.calls.length = 0;
  for (const name of Object.keys(graph.misbehave)) delete graph.misbehave[name];
});

describe('fetches of one subgraph that need not wait for one another', () => {
  it('are one request, each entity asked for once', async () => {
    await graph.run(query, { year: 2026 });
    expect(graph.calls.map(({ service }) => service).toSorted()).toEqual(['housing', 'tax', 'window']);
    const [{ variables } = { variables: {} }] = asked('tax');
    expect(Object.values(variables)).toEqual(
      expect.arrayContaining([
        2026,
        [{ __typename: 'Enterprise', id: 'e1' }],
        [
          { __typename: 'TaxTask', id: 't1' },
          { __typename: 'TaxTask', id: 't2' },
        ],
      ]),
    );
  });

  it('are each answered at their own places, with their own errors', async () => {
    expect(await graph.run(query, { year: 2026 })).toEqual({
      data: {
        case: {
          enterprise: { taxpayer: 'e1/2026', permits: 3 },
          tasks: [
            { id: 't1', amount: 1013, form: { name: 'Ft1' } },
            { id: 'h1', project: '安居' },
            { id: 't2', amount: null, form: { name: 'Ft2' } },
            { id: 't1', amount: 1013, form: { name: 'Ft1' } },
          ],
        },
      },
      errors: [{ message: 'no amount', path: ['case', 'tasks', 2, 'amount'], extensions: { service: 'tax' } }],
    });
  });

  it('go as they are where one alone has anything to ask', async () => {
    await graph.run(query, { year: 1, id: 'bare' });
    expect(asked('tax')[0]).toMatchObject({ representations: [{ __typename: 'Enterprise', id: 'e1' }] });
  });

  it('that fail have one error each, where their fields are blank', async () => {
    graph.misbehave.tax = () => ({ data: { _entities_0: [] } });
    const { errors } = await graph.run(query, { year: 1 });
    expect((errors as Row[]).map(({ path }) => path)).toEqual([
      ['case', 'enterprise'],
      ['case', 'tasks'],
    ]);
  });

  it('share an error that names none of them', async () => {
    graph.misbehave.tax = () => ({ data: null, errors: [{ message: 'closed' }] });
    expect((await graph.run(query, { year: 1 })).errors).toEqual([{ message: 'closed', path: ['case'], extensions: { service: 'tax' } }]);
  });
});

describe('a joined document', () => {
  const fetch = (body: string, more = ''): DocumentNode =>
    parse(`query A($representations: [_Any!]!, $y: Int) { _entities(representations: $representations) { ...F ${body} } } ${more}`);

  it('keeps apart fragments of one name that differ, and holds those once that do not', () => {
    const documents = ['a', 'b', 'a'].map((field) =>
      fetch(`... on T { ${field}(y: $y) }`, `fragment F on T { ${field} ...G } fragment G on T { g }`),
    );
    expect(joinDocuments(documents).query).toBe(
      'query A($representations_0:[_Any!]!$representations_1:[_Any!]!$representations_2:[_Any!]!$y:Int){' +
        '_entities_0:_entities(representations:$representations_0){...F ...on T{a(y:$y)}}' +
        '_entities_1:_entities(representations:$representations_1){...F_1 ...on T{b(y:$y)}}' +
        '_entities_2:_entities(representations:$representations_2){...F ...on T{a(y:$y)}}}' +
        'fragment F on T{a ...G}fragment G on T{g}fragment F_1 on T{b ...G_1}fragment G_1 on T{g}',
    );
  });

  it('takes no name of a variable of the client for its own', () => {
    const document = parse(
      'query ($representations: [_Any!]!, $representations_0: Int) { _entities(representations: $representations) { ... on T { a(x: $representations_0) } } }',
    );
    expect(joinDocuments([document]).parts).toEqual([{ field: '_entities_0', variable: 'representations_0_' }]);
  });
});
