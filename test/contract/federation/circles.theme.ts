import { byId, type Row, type Theme } from './theme.js';

const cases = [
  { __typename: 'Case', id: '1', fee: 30, clerk: { id: 'k1' } },
  { __typename: 'Case', id: '2', fee: 90, clerk: { id: 'k2' } },
  { __typename: 'Case', id: '3', fee: 30, clerk: { id: 'k1' } },
];
const clerks = [
  { id: 'k1', years: 3 },
  { id: 'k2', years: 20 },
];
const twin = ({ id, fee }: Row) => cases.find((other) => other.fee === fee && other.id !== id) ?? null;

/** A field of an interface leads to the interface again; and what the first subgraph requires of the second requires the first. */
export const circles: Theme = {
  name: 'what leads back to where it began',
  subgraphs: {
    window: {
      sdl: `
        type Query { last: Matter cases: [Case!]! }
        interface Matter { twin: Matter }
        type Case implements Matter @key(fields: "id") {
          id: ID!
          twin: Case @provides(fields: "fee")
          fee: Int @external
          byNovice: Boolean @external
          checked: String @requires(fields: "byNovice")
        }
        type Clerk @key(fields: "id") { id: ID! years: Int! }
      `,
      resolvers: {
        Query: { last: () => cases[0], cases: () => cases.map(({ id }) => ({ id })) },
        Case: {
          __resolveReference: (key: Row) => ({ ...byId(cases)(key), byNovice: key.byNovice }),
          twin,
          checked: ({ byNovice }: Row) => (byNovice ? '复核' : '免复核'),
        },
        Clerk: { __resolveReference: byId(clerks) },
      },
    },
    fees: {
      sdl: 'type Case @key(fields: "id") { id: ID! fee: Int @shareable }',
      resolvers: { Case: { __resolveReference: byId(cases) } },
    },
    staff: {
      sdl: `
        type Case @key(fields: "id") { id: ID! clerk: Clerk! byNovice: Boolean @requires(fields: "clerk { years }") }
        type Clerk @key(fields: "id") { id: ID! years: Int! @external }
      `,
      resolvers: {
        Case: {
          __resolveReference: (key: Row) => ({ ...byId(cases)(key), ...(key.clerk ? { clerk: key.clerk } : {}) }),
          byNovice: ({ clerk }: Row) => Number((clerk as Row).years) < 5,
        },
      },
    },
  },
  asks: [
    {
      shows: 'goes round through an interface',
      query: '{ last { twin { ... on Matter { twin { __typename } } } } }',
      data: { last: { twin: { twin: { __typename: 'Case' } } } },
      asked: ['window'],
    },
    {
      shows: 'goes round with what is provided on the way and what is not',
      query: '{ last { twin { ... on Case { id } twin { ... on Case { id } } } ... on Case { id fee twin { fee } } } }',
      data: { last: { twin: { id: '3', twin: { id: '1' }, fee: 30 }, id: '1', fee: 30 } },
    },
    {
      shows: 'goes round through @requires, once',
      query: '{ cases { byNovice } }',
      data: { cases: [{ byNovice: true }, { byNovice: false }, { byNovice: true }] },
      asked: ['window', 'staff', 'window', 'staff'],
    },
    {
      shows: 'and twice',
      query: '{ cases { checked } }',
      data: { cases: [{ checked: '复核' }, { checked: '免复核' }, { checked: '复核' }] },
      asked: ['window', 'staff', 'window', 'staff', 'window'],
    },
  ],
};
