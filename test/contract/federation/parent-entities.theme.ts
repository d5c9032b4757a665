import type { Row, Theme } from './theme.js';

/** What has no key is reached through what it stands in: the place of a case is known in parts, each by the case alone. */
export const parentEntities: Theme = {
  name: 'what has no key and stands in what has one',
  subgraphs: {
    window: {
      sdl: 'type Query { case(id: ID!): Case cases: [Case!]! } type Case @key(fields: "id") { id: ID title: String }',
      resolvers: {
        Query: { case: (_: unknown, { id }: Row) => ({ id, title: `事项${id}` }), cases: () => [{ id: '1' }, { id: '2' }] },
      },
    },
    map: {
      sdl: 'type Case @key(fields: "id") { id: ID @external place: Place @shareable } type Place { room: String }',
      resolvers: { Case: { place: ({ id }: Row) => ({ room: `${id}号室` }) } },
    },
    plan: {
      sdl: 'type Case @key(fields: "id") { id: ID @external place: Place @shareable } type Place { code: ID @shareable }',
      resolvers: { Case: { place: () => ({ code: 'p3' }) } },
    },
    signs: {
      sdl: 'type Place @key(fields: "code") { code: ID sign: String }',
      resolvers: { Place: { sign: ({ code }: Row) => `→${code}` } },
    },
  },
  asks: [
    {
      shows: 'is put together from every subgraph that knows a part',
      query: '{ case(id: "1") { id title place { code sign room } } }',
      data: { case: { id: '1', title: '事项1', place: { code: 'p3', sign: '→p3', room: '1号室' } } },
      asked: ['window', 'map', 'plan', 'signs'],
    },
    {
      shows: 'is put together in each object of a list',
      query: '{ cases { place { room sign } } }',
      data: {
        cases: [{ place: { room: '1号室', sign: '→p3' } }, { place: { room: '2号室', sign: '→p3' } }],
      },
    },
  ],
};
