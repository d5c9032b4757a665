import { byId, type Row, type Theme } from './theme.js';

const tasks = [
  { __typename: 'TaxTask', id: 't1', title: '延期缴税', amount: 7 },
  { __typename: 'LandTask', id: 't2', title: '土地预审', plot: '3-12' },
];
const find = byId(tasks);

/** The counter knows tasks by number alone; the bureau knows which is which; the clerk adds to one type of them. */
export const interfaceObjects: Theme = {
  name: '@interfaceObject with @requires, and types that others extend',
  subgraphs: {
    bureau: {
      sdl: `
        type Query { tasks: [Task!]! }
        interface Task @key(fields: "id") { id: ID! title: String }
        type TaxTask implements Task @key(fields: "id") { id: ID! title: String amount: Int }
        type LandTask implements Task @key(fields: "id") { id: ID! title: String plot: String }
      `,
      resolvers: {
        Query: { tasks: () => tasks },
        Task: { __resolveReference: find },
        TaxTask: { __resolveReference: find },
        LandTask: { __resolveReference: find },
      },
    },
    counter: {
      sdl: `
        type Query { queue: [Task] turn: Turn }
        type Turn { number: Int task: Task }
        type Task @key(fields: "id") @interfaceObject { id: ID! title: String @external label: String @requires(fields: "title") }
      `,
      resolvers: {
        Query: { queue: () => tasks.map(({ id }) => ({ id })), turn: () => ({ number: 5, task: { id: 't1' } }) },
        Task: {
          label: ({ title }: Row) => {
            if (title === undefined) throw new Error('Without what it requires');
            return `【${title}】`;
          },
        },
      },
    },
    clerk: {
      sdl: 'extend type TaxTask @key(fields: "id") { id: ID! clerk: String }',
      resolvers: { TaxTask: { clerk: () => '张敏' } },
    },
  },
  asks: [
    {
      shows: 'has what it requires brought by the subgraph of the types',
      query: '{ queue { id title label } }',
      data: {
        queue: [
          { id: 't1', title: '延期缴税', label: '【延期缴税】' },
          { id: 't2', title: '土地预审', label: '【土地预审】' },
        ],
      },
    },
    {
      shows: 'which nobody asked for',
      query: '{ queue { label } }',
      data: { queue: [{ label: '【延期缴税】' }, { label: '【土地预审】' }] },
    },
    {
      shows: 'is told by type, beside fields of the interface',
      query: '{ queue { ... on TaxTask { amount label } ... on LandTask { plot } title } }',
      data: {
        queue: [
          { amount: 7, label: '【延期缴税】', title: '延期缴税' },
          { plot: '3-12', title: '土地预审' },
        ],
      },
    },
    {
      shows: 'gives its fields to concrete types',
      query: '{ tasks { ... on LandTask { label } } }',
      data: { tasks: [{}, { label: '【土地预审】' }] },
      asked: ['bureau', 'counter'],
    },
    {
      shows: 'leads to what a third subgraph adds to one type',
      query: '{ tasks { id ... on TaxTask { amount clerk } } turn { number task { id ... on TaxTask { amount clerk } } } }',
      data: {
        tasks: [{ id: 't1', amount: 7, clerk: '张敏' }, { id: 't2' }],
        turn: { number: 5, task: { id: 't1', amount: 7, clerk: '张敏' } },
      },
    },
  ],
};
