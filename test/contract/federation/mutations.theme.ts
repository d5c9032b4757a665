import type { Row, Theme } from './theme.js';

/** A number that every act changes, so that the order of the acts shows. */
let count = 0;
const filed: string[] = [];
const file = (_: unknown, { title }: Row) => {
  const known = filed.push(String(title));
  return { id: `c${known}`, title };
};

export const mutations: Theme = {
  name: 'mutations',
  subgraphs: {
    window: {
      sdl: `
        type Query { clock: String }
        type Mutation { set(to: Int!): Int! times(by: Int!): Int! file(title: String!): Case! @shareable open(fee: Int!): Case! }
        type Case @key(fields: "id") { id: ID! fee: Int }
      `,
      resolvers: {
        Mutation: {
          set: (_: unknown, { to }: Row) => {
            count = Number(to);
            return count;
          },
          times: (_: unknown, { by }: Row) => {
            count *= Number(by);
            return count;
          },
          file,
          open: (_: unknown, { fee }: Row) => ({ id: 'new', fee }),
        },
      },
    },
    bureau: {
      sdl: `
        type Mutation { add(number: Int!): Int! file(title: String!): Case! @shareable }
        type Case @key(fields: "id") { id: ID! title: String @shareable fee: Int @external dear: Boolean @requires(fields: "fee") }
      `,
      resolvers: {
        Mutation: {
          add: (_: unknown, { number }: Row) => {
            count += Number(number);
            return count;
          },
          file,
        },
        Case: { dear: ({ fee }: Row) => Number(fee) > 100 },
      },
    },
  },
  asks: [
    {
      shows: 'are carried out in the order in which they stand, across subgraphs',
      query: 'mutation { first: set(to: 5) second: add(number: 1) third: times(by: 2) fourth: add(number: 3) }',
      data: { first: 5, second: 6, third: 12, fourth: 15 },
      asked: ['window', 'bureau', 'window', 'bureau'],
    },
    {
      shows: 'that two subgraphs could do are done once, by the one that has what is asked of them',
      query: 'mutation { file(title: "开办企业") { id title } }',
      data: { file: { id: 'c1', title: '开办企业' } },
      asked: ['bureau'],
    },
    {
      shows: 'bring what is required of what they made',
      query: 'mutation { open(fee: 300) { dear } }',
      data: { open: { dear: true } },
      asked: ['window', 'bureau'],
    },
  ],
};
