import { byId, type Row, type Theme } from './theme.js';

const enterprises = [
  { id: 'e1', name: '华清科技', credit: '91350100', file: 'f-1', phone: '110' },
  { id: 'e2', name: '闽江纺织', credit: '91350200', file: 'f-2', phone: '120' },
];
const find = byId(enterprises);
const without =
  (...names: readonly string[]) =>
  (row: Row | null) =>
    row && Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
const own = without('name', 'phone');

/** Subgraphs that link nothing: their externals are of keys or provided, their extensions are `extend type` or `@extends`. */
export const firstFederation: Theme = {
  name: 'subgraphs of Federation 1',
  subgraphs: {
    archive: {
      first: true,
      sdl: `
        type Query { newest: Enterprise shown: Enterprise @provides(fields: "name") }
        extend type Enterprise @key(fields: "id") { id: ID! @external name: String! @external file: ID }
      `,
      resolvers: {
        Query: { newest: () => own(enterprises[0] as Row), shown: () => ({ ...own(enterprises[0] as Row), name: '华清科技' }) },
        Enterprise: { __resolveReference: (key: Row) => own(find(key)), name: ({ name }: Row) => name ?? 'never' },
      },
    },
    registry: {
      first: true,
      sdl: `
        type Query { enterprise(id: ID!): Enterprise }
        type Enterprise @key(fields: "id") { id: ID! name: String! phone: String }
      `,
      resolvers: {
        Query: { enterprise: (_: unknown, key: Row) => find(key) },
        Enterprise: { __resolveReference: find },
      },
    },
    credit: {
      first: true,
      sdl: `
        type Enterprise @key(fields: "id name") @key(fields: "credit") @extends { id: ID @external name: String @external credit: ID @external rating: String }
      `,
      resolvers: {
        Enterprise: {
          __resolveReference: ({ id, name }: Row) => enterprises.find((each) => each.id === id && each.name === name) ?? null,
          rating: ({ id }: Row) => (id === 'e1' ? 'A' : 'B'),
        },
      },
    },
  },
  asks: [
    {
      shows: 'have an external field answered by its owner',
      query: '{ newest { id file name } enterprise(id: "e2") { name phone } }',
      data: { newest: { id: 'e1', file: 'f-1', name: '华清科技' }, enterprise: { name: '闽江纺织', phone: '120' } },
    },
    {
      shows: 'answer of their own what they own',
      query: '{ newest { id file } }',
      data: { newest: { id: 'e1', file: 'f-1' } },
      asked: ['archive'],
    },
    {
      shows: 'bring along what they provide',
      query: '{ shown { name file } }',
      data: { shown: { name: '华清科技', file: 'f-1' } },
      asked: ['archive'],
    },
    {
      shows: 'answer by one key what stands in another',
      query: '{ enterprise(id: "e1") { phone credit rating } }',
      data: { enterprise: { phone: '110', credit: '91350100', rating: 'A' } },
      asked: ['registry', 'credit'],
    },
  ],
};
