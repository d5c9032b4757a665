import { never, type Row, type Theme } from './theme.js';

const needsDear = ({ dear }: Row) => {
  if (typeof dear !== 'boolean') throw new Error('Without what it requires');
  return true;
};

/** What is wanted only under a condition requires what requires something in its turn. */
export const conditions: Theme = {
  name: '@skip and @include beside @requires',
  subgraphs: {
    window: {
      sdl: 'type Query { case: Case } type Case @key(fields: "id") { id: ID! fee: Float! }',
      resolvers: { Query: { case: () => ({ id: 'c1', fee: 699 }) } },
    },
    bureau: {
      sdl: 'type Case @key(fields: "id") { id: ID! fee: Float! @external dear: Boolean! @requires(fields: "fee") }',
      resolvers: { Case: { dear: ({ fee }: Row) => Number(fee) > 500 } },
    },
    audit: {
      sdl: `type Case @key(fields: "id") {
        id: ID!
        dear: Boolean! @external
        audited: Boolean! @requires(fields: "dear")
        never: Boolean! @requires(fields: "dear")
      }`,
      resolvers: { Case: { audited: needsDear, never: never('what is not wanted') } },
    },
  },
  asks: [
    ...['never @include(if: $on)', '... on Case @include(if: $on) { never }', '... @include(if: $on) { ... on Case { never } }'].map(
      (field) => ({
        shows: `ask nobody for what is not wanted: ${field}`,
        query: `query ($on: Boolean = false) { case { fee ${field} } }`,
        data: { case: { fee: 699 } },
        asked: ['window'],
      }),
    ),
    {
      shows: 'skip what a variable says',
      query: 'query ($off: Boolean!) { case { fee never @skip(if: $off) audited @include(if: $off) } }',
      variables: { off: true },
      data: { case: { fee: 699, audited: true } },
      asked: ['window', 'bureau', 'audit'],
    },
    {
      shows: 'bring what is wanted with all that it requires',
      query: 'query ($on: Boolean = true, $off: Boolean = false) { case { a: audited @include(if: $on) b: audited @skip(if: $off) } }',
      data: { case: { a: true, b: true } },
    },
  ],
};
