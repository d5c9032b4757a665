import { beforeEach, describe, expect, it } from '@jest/globals';
import { openGraph } from '../testing/graph.fixture.js';

type Row = Record<string, unknown>;

const works: Row[] = [
  { __typename: 'Book', id: '1', title: '民法典', pages: 300, size: 2 },
  { __typename: 'Film', id: '2', title: '长城', minutes: 90, size: 'XL' },
];

const graph = openGraph({
  library: {
    sdl: `
      type Query { works: [Work!]! book: Book! }
      interface Work @key(fields: "id") { id: ID! title: String! }
      type Book implements Work @key(fields: "id") { id: ID! title: String! pages: Int! size: Int }
      type Film implements Work @key(fields: "id") { id: ID! title: String! minutes: Int! }
    `,
    resolvers: {
      Query: { works: () => works, book: () => works[0] },
      Work: {
        __resolveReference: ({ id }: Row) => works.find((work) => work.id === id),
        __resolveType: ({ __typename }: Row) => __typename,
      },
      Book: { __resolveReference: ({ id }: Row) => works.find((work) => work.id === id) },
      Film: { __resolveReference: ({ id }: Row) => works.find((work) => work.id === id) },
    },
  },
  reviews: {
    sdl: `
      type Query { best: Work! reviewed: [Work!]! }
      type Work @key(fields: "id") @interfaceObject { id: ID! title: String! @external score: Int! verdict: String! @requires(fields: "title") related: [Work!]! }
    `,
    resolvers: {
      Query: { best: () => ({ id: '2' }), reviewed: () => [{ id: '1' }, { id: '2' }] },
      Work: {
        __resolveReference: (work: Row) => work,
        score: ({ id }: Row) => Number(id) * 10,
        verdict: ({ title }: Row) => `${title}!`,
        related: () => [{ id: '1' }],
      },
    },
  },
  shelf: {
    sdl: `
      type Work @key(fields: "id") @interfaceObject { id: ID! place: String! }
    `,
    resolvers: { Work: { place: ({ id }: Row) => `P${id}` } },
  },
});

const asked = (service: string) => graph.calls.filter((call) => call.service === service);

beforeEach(() => {
  graph.calls.length = 0;
});

describe('an interface object', () => {
  it('is not asked for by a common field that is required where only some types are asked for', async () => {
    const some = await graph.run('{ works { title ... on Film { verdict } } }');
    expect(some).toEqual({ data: { works: [{ title: '民法典' }, { title: '长城', verdict: '长城!' }] } });
    expect(asked('reviews')[0]?.representations).toEqual([{ __typename: 'Work', id: '2', title: '长城' }]);
  });

  it('adds fields to every type of an interface, known to its subgraph by the name of the interface', async () => {
    expect((await graph.run('{ works { title score verdict } }')).data).toEqual({
      works: [
        { title: '民法典', score: 10, verdict: '民法典!' },
        { title: '长城', score: 20, verdict: '长城!' },
      ],
    });
    expect(asked('reviews')[0]?.representations).toEqual([
      { __typename: 'Work', id: '1', title: '民法典' },
      { __typename: 'Work', id: '2', title: '长城' },
    ]);
  });

  it('of which the concrete type is asked gets it from the subgraph that knows', async () => {
    expect((await graph.run('{ best { __typename score ... on Film { minutes } ... on Book { pages } } }')).data).toEqual({
      best: { __typename: 'Film', score: 20, minutes: 90 },
    });
  });

  it('needs no concrete type where nothing depends on it', async () => {
    expect((await graph.run('{ best { id score } }')).data).toEqual({ best: { id: '2', score: 20 } });
    expect(graph.calls).toHaveLength(1);
  });

  it('is completed by another one, and its concrete type is not forgotten for it', async () => {
    expect(
      (await graph.run('{ works { __typename place related { __typename place title } } reviewed { ... on Book { pages place } } }')).data,
    ).toEqual({
      works: [
        { __typename: 'Book', place: 'P1', related: [{ __typename: 'Book', place: 'P1', title: '民法典' }] },
        { __typename: 'Film', place: 'P2', related: [{ __typename: 'Book', place: 'P1', title: '民法典' }] },
      ],
      reviewed: [{ pages: 300, place: 'P1' }, {}],
    });
  });

  it('adds its fields to a concrete type too', async () => {
    expect((await graph.run('{ book { score pages verdict place } }')).data).toEqual({
      book: { score: 10, pages: 300, verdict: '民法典!', place: 'P1' },
    });
  });

  it.each([
    ['{ works { kind: __typename } }', { works: [{ kind: 'Book' }, { kind: 'Film' }] }],
    ['{ works { ... on Book { pages } } }', { works: [{ pages: 300 }, {}] }],
    ['{ best { kind: __typename score } }', { best: { kind: 'Film', score: 20 } }],
    [
      '{ reviewed { ... on Work { kind: __typename } ... on Film { minutes } } }',
      { reviewed: [{ kind: 'Book' }, { kind: 'Film', minutes: 90 }] },
    ],
  ])('has the type asked for that the answer depends on: %s', async (query, expected) => {
    expect(await graph.run(query)).toEqual({ data: expected });
  });
});

describe('fields of one name whose types differ from subgraph to subgraph', () => {
  it('are asked for under names of the planner and answered under those of the client', async () => {
    const odd = openGraph({
      a: {
        sdl: `
          type Query { things: [Thing!]! }
          union Thing = Stone | Tree
          type Stone @key(fields: "id") { id: ID! }
          type Tree @key(fields: "id") { id: ID! }
        `,
        resolvers: {
          Query: {
            things: () => [
              { __typename: 'Stone', id: '1' },
              { __typename: 'Tree', id: '2' },
              { __typename: 'Tree', id: '3' },
            ],
          },
        },
      },
      b: {
        sdl: `
          type Stone @key(fields: "id") { id: ID! height: Int! @shareable parts: [Part!]! @shareable }
          type Tree @key(fields: "id") { id: ID! height: Int parts: [Part] }
          type Part @shareable { name: String }
        `,
        resolvers: {
          Stone: { height: () => 0, parts: () => [{ name: 'quartz' }] },
          Tree: {
            height: ({ id }: Row) => {
              if (id === '3') throw new Error('unmeasured');
              return 0;
            },
            parts: () => [{ name: 'leaf' }],
          },
        },
      },
      c: {
        sdl: 'type Stone @key(fields: "id") { id: ID! height: Int @shareable parts: [Part] @shareable } type Part @shareable { name: String }',
      },
    });
    const both = await odd.run('{ things { ... on Stone { height parts { name } } ... on Tree { height parts { name } } } }');
    expect(odd.calls.at(-1)?.query).toContain('__alias_0');
    expect(both).toEqual({
      data: {
        things: [
          { height: 0, parts: [{ name: 'quartz' }] },
          { height: 0, parts: [{ name: 'leaf' }] },
          { height: null, parts: [{ name: 'leaf' }] },
        ],
      },
      errors: [{ message: 'unmeasured', path: ['things', 2, 'height'], extensions: { service: 'b' } }],
    });
  });
});
