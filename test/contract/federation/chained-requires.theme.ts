import type { Row, Theme } from './theme.js';

const has = (key: Row, name: string) => {
  if (!(name in key)) throw new Error(`Without ${name}`);
  return key[name];
};

/** What one requires requires another; the first of the chain clients do not see. */
export const chainedRequires: Theme = {
  name: '@requires of what requires',
  subgraphs: {
    ledger: { sdl: 'type Case @key(fields: "id") { id: ID! fee: Float! @inaccessible }', resolvers: { Case: { fee: () => 700 } } },
    window: {
      sdl: 'type Query { case: Case } type Case @key(fields: "id") { id: ID! waived: Boolean! }',
      resolvers: { Query: { case: () => ({ id: 'c1', waived: true }) } },
    },
    bureau: {
      sdl: `type Case @key(fields: "id") {
        id: ID!
        fee: Float! @external
        waived: Boolean! @external
        dear: Boolean! @requires(fields: "fee")
        due: Boolean! @requires(fields: "waived")
      }`,
      resolvers: { Case: { dear: (key: Row) => Number(has(key, 'fee')) > 500, due: (key: Row) => !has(key, 'waived') } },
    },
    bank: {
      sdl: `type Case @key(fields: "id") {
        id: ID!
        dear: Boolean! @external
        due: Boolean! @external
        credit: Boolean! @requires(fields: "dear")
        receipt: Boolean! @requires(fields: "due")
      }`,
      resolvers: { Case: { credit: (key: Row) => has(key, 'dear'), receipt: (key: Row) => has(key, 'due') } },
    },
  },
  asks: [
    {
      shows: 'follows the chain',
      query: '{ case { credit } }',
      data: { case: { credit: true } },
      asked: ['window', 'ledger', 'bureau', 'bank'],
    },
    {
      shows: 'follows two chains, one of them shorter',
      query: '{ case { receipt credit } }',
      data: { case: { receipt: false, credit: true } },
    },
    {
      shows: 'answers what is on the way',
      query: '{ case { dear credit due } }',
      data: { case: { dear: true, credit: true, due: false } },
    },
    { shows: 'does not show what is hidden', query: '{ case { fee } }', refused: 'Cannot query field "fee" on type "Case".' },
  ],
};
