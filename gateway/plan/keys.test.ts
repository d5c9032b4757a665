import { beforeEach, describe, expect, it } from '@jest/globals';
import { openGraph } from '../testing/graph.fixture.js';

type Row = Record<string, unknown>;

const items: Record<string, Row> = {
  a: { code: 'a', law: { part: 1, number: 7, year: 2024 }, name: '公积金缴存' },
  b: { code: 'b', law: { part: 2, number: 8, year: 2025 }, name: '工伤认定' },
};

beforeEach(() => {
  lists.calls.length = 0;
  laws.calls.length = 0;
});

const lists = openGraph({
  hall: {
    sdl: `
      type Query { bundle: Bundle gapped: Bundle }
      type Bundle @key(fields: "items { code }") { items: [Item] }
      type Item @key(fields: "code") { code: String! }
    `,
    resolvers: {
      Query: { bundle: () => ({ items: [{ code: 'a' }, { code: 'b' }] }), gapped: () => ({ items: [{ code: 'a' }, null] }) },
    },
  },
  guide: {
    sdl: `
      type Bundle @key(fields: "items { code }") { items: [Item] @external first: Item }
      type Item @key(fields: "code") { code: String! name: String }
    `,
    resolvers: {
      Bundle: { first: (bundle: Row) => (bundle.items as Row[])[0] },
      Item: { name: ({ code }: Row) => items[code as string]?.name },
    },
  },
});

describe('a key that holds a list', () => {
  it('identifies by all of its objects', async () => {
    expect((await lists.run('{ bundle { first { code name } } }')).data).toEqual({ bundle: { first: { code: 'a', name: '公积金缴存' } } });
    expect(lists.calls.find(({ service }) => service === 'guide')?.representations).toEqual([
      { __typename: 'Bundle', items: [{ code: 'a' }, { code: 'b' }] },
    ]);
  });

  it('identifies nothing where one of them is missing', async () => {
    expect((await lists.run('{ gapped { first { code } } }')).data).toEqual({ gapped: { first: null } });
    expect(lists.calls.map(({ service }) => service)).toEqual(['hall']);
  });
});

const laws = openGraph({
  names: {
    sdl: `
      type Item @key(fields: "code") @key(fields: "law { part number }", resolvable: false) @key(fields: "code law { number year }", resolvable: false) {
        code: String! law: Law! name: String!
      }
      type Law @shareable { part: Int! number: Int! year: Int! }
    `,
    resolvers: { Item: { __resolveReference: ({ code }: Row) => items[code as string] } },
  },
  windows: {
    sdl: `
      type Query { open: [Item!]! }
      type Item @key(fields: "law { part number }", resolvable: false) @key(fields: "code law { number year }") @key(fields: "code", resolvable: false) {
        code: String! law: Law! name: String! @external sign: String! @requires(fields: "name")
      }
      type Law @shareable { part: Int! number: Int! year: Int! }
    `,
    resolvers: {
      Query: { open: () => Object.values(items).map(({ code, law }) => ({ code, law })) },
      Item: { __resolveReference: (item: Row) => (item.code === undefined ? null : item), sign: ({ name }: Row) => `${name}窗口` },
    },
  },
});

describe('a key that a subgraph only names', () => {
  it('is not that by which it is asked for what requires the field of another', async () => {
    expect(await laws.run('{ open { code sign } }')).toEqual({
      data: {
        open: [
          { code: 'a', sign: '公积金缴存窗口' },
          { code: 'b', sign: '工伤认定窗口' },
        ],
      },
    });
    expect(laws.calls.at(-1)?.representations?.[0]).toEqual({
      __typename: 'Item',
      code: 'a',
      name: '公积金缴存',
      law: { number: 7, year: 2024 },
    });
  });
});
