import { byId, type Row, type Theme } from './theme.js';

const accounts = [{ __typename: 'Account', id: 'a1', name: '王芳' }];
const letters = [{ __typename: 'Letter', id: 'l1', text: '请补正', account: 'a1' }];
const node =
  (own: readonly { id: string }[], others: readonly { id: string; __typename: string }[]) =>
  (_: unknown, { id }: Row) =>
    own.find((row) => row.id === id) ?? { __typename: others.find((row) => row.id === id)?.__typename, id: 'never' };

/** Each subgraph knows the number of one type alone: of a node of which nobody knows the type beforehand none can give it. */
export const unreachable: Theme = {
  name: 'what composes and cannot be answered',
  subgraphs: {
    accounts: {
      sdl: `
        type Query { node(id: ID!): Node @shareable account(id: ID!): Account }
        interface Node { id: ID! }
        type Account implements Node @key(fields: "id") { id: ID! name: String! }
        type Letter implements Node @key(fields: "id") { id: ID! @external account: Account! }
      `,
      resolvers: {
        Query: { node: node(accounts, letters), account: (_: unknown, key: Row) => byId(accounts)(key) },
        Account: { __resolveReference: byId(accounts) },
        Letter: { __resolveReference: byId(letters), account: ({ account }: Row) => byId(accounts)({ id: account }) },
      },
    },
    letters: {
      sdl: `
        type Query { node(id: ID!): Node @shareable letter(id: ID!): Letter }
        interface Node { id: ID! }
        type Account implements Node @key(fields: "id") { id: ID! @external letters: [Letter!]! }
        type Letter implements Node @key(fields: "id") { id: ID! text: String! }
      `,
      resolvers: {
        Query: { node: node(letters, accounts), letter: (_: unknown, key: Row) => byId(letters)(key) },
        Account: { __resolveReference: byId(accounts), letters: () => letters },
        Letter: { __resolveReference: byId(letters) },
      },
    },
  },
  asks: [
    { shows: 'is refused', query: '{ node(id: "a1") { id } }', refused: 'Was not able to find any options for id' },
    {
      shows: 'is refused beside what can be',
      query: '{ account(id: "a1") { name } node(id: "a1") { id } }',
      refused: 'Was not able to find any options for id',
    },
    {
      shows: 'is answered where the type is named',
      query: '{ a: node(id: "a1") { ... on Account { id name } } l: node(id: "l1") { __typename ... on Letter { id text } } }',
      data: { a: { id: 'a1', name: '王芳' }, l: { __typename: 'Letter', id: 'l1', text: '请补正' } },
    },
    { shows: 'is an empty object of the other type', query: '{ node(id: "a1") { ... on Letter { id } } }', data: { node: {} } },
    {
      shows: 'leads across subgraphs from where it can be',
      query: '{ letter(id: "l1") { text account { name letters { text } } } }',
      data: { letter: { text: '请补正', account: { name: '王芳', letters: [{ text: '请补正' }] } } },
    },
  ],
};
