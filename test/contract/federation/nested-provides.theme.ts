import { never, type Theme } from './theme.js';

const items = [
  { code: 'i1', name: '企业设立', parts: [{ code: 'i2', name: '刻章备案' }] },
  { code: 'i3', name: '社保登记', parts: [] },
];

/** The window brings its items with their parts along, and is asked for nothing else; of the catalogue nothing is needed. */
export const nestedProvides: Theme = {
  name: '@provides within what is provided',
  subgraphs: {
    window: {
      sdl: `
        type Query { cases: [Case] @shareable @provides(fields: "items { code name parts { code name } }") }
        type Case @key(fields: "id") { id: ID! items: [Item] @external }
        type Item @key(fields: "code") { code: ID! name: String parts: [Item] @external }
      `,
      resolvers: {
        Query: { cases: () => [{ id: 'c1', items }] },
        Case: { __resolveReference: never('a case') },
        Item: { __resolveReference: never('an item') },
      },
    },
    catalogue: {
      sdl: `
        type Case @key(fields: "id") { id: ID! items: [Item] @shareable }
        type Item @key(fields: "code") { code: ID! parts: [Item] @shareable }
      `,
      resolvers: { Case: { items: never('items of a case') }, Item: { parts: never('parts of an item') } },
    },
    archive: { sdl: 'type Case @key(fields: "id") { id: ID! }', resolvers: { Case: { __resolveReference: never('a case') } } },
  },
  asks: [
    {
      shows: 'needs no further request, at the first level',
      query: '{ cases { id items { code name } } }',
      data: {
        cases: [
          {
            id: 'c1',
            items: [
              { code: 'i1', name: '企业设立' },
              { code: 'i3', name: '社保登记' },
            ],
          },
        ],
      },
      asked: ['window'],
    },
    {
      shows: 'nor at the second',
      query: '{ cases { items { name parts { code name } } } }',
      data: {
        cases: [
          {
            items: [
              { name: '企业设立', parts: [{ code: 'i2', name: '刻章备案' }] },
              { name: '社保登记', parts: [] },
            ],
          },
        ],
      },
      asked: ['window'],
    },
  ],
};
