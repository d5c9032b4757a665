import { byId, never, type Row, type Theme } from './theme.js';

const rows = ['n1', 'n2'].map((id) => ({ __typename: 'Notice', id, sent: `${id}-sent`, title: `通知${id}` }));
const find = byId(rows);

/** The new post office has taken `sent` over from the old one, in which an interface still has it; `title` from one that never was. */
export const overrides: Theme = {
  name: '@override',
  subgraphs: {
    old: {
      sdl: `
        interface Mail { id: ID! sent: String! }
        type Notice implements Mail @key(fields: "id") { id: ID! sent: String! title: String @shareable }
        type Query { out: [Mail] all: [Notice] @shareable }
      `,
      resolvers: {
        Query: { out: () => rows, all: () => rows },
        Notice: { __resolveReference: find, sent: never('sent, of the old office') },
      },
    },
    post: {
      sdl: `
        interface Mail { id: ID! sent: String! }
        interface Dated { id: ID! sent: String! }
        type Notice implements Dated @key(fields: "id") {
          id: ID!
          sent: String! @override(from: "old")
          title: String @override(from: "gone") @shareable
        }
        type Letter implements Mail @key(fields: "id") { id: ID! sent: String! body: String }
        type Query { dated: [Dated] all: [Notice] @shareable }
      `,
      resolvers: { Query: { dated: () => rows, all: () => rows }, Notice: { __resolveReference: find } },
    },
    stamps: {
      sdl: `
        type Notice @key(fields: "id") { id: ID! sent: String! @external stamp: String @requires(fields: "sent") }
        type Query { stamped: Notice }
      `,
      resolvers: { Query: { stamped: () => ({ id: 'n2' }) }, Notice: { stamp: ({ sent }: Row) => `※${sent}` } },
    },
  },
  asks: [
    {
      shows: 'holds where an interface of the old one has the field',
      query: '{ out { id sent } }',
      data: { out: rows.map(({ id, sent }) => ({ id, sent })) },
      asked: ['old', 'post'],
    },
    { shows: 'knows what type the old one cannot have', query: '{ out { ... on Letter { body } } }', data: { out: [{}, {}] } },
    {
      shows: 'holds through an interface of the new one',
      query: '{ dated { sent ... on Notice { id } } }',
      data: { dated: rows.map(({ id, sent }) => ({ sent, id })) },
      asked: ['post'],
    },
    {
      shows: 'holds where both resolve the root',
      query: '{ all { sent title } }',
      data: { all: rows.map(({ sent, title }) => ({ sent, title })) },
      asked: ['post'],
    },
    {
      shows: 'holds for what requires the field',
      query: '{ stamped { stamp } all { stamp } }',
      data: { stamped: { stamp: '※n2-sent' }, all: [{ stamp: '※n1-sent' }, { stamp: '※n2-sent' }] },
    },
  ],
};
