import { beforeEach, describe, expect, it } from '@jest/globals';
import { openGraph } from '../testing/graph.fixture.js';

type Row = Record<string, unknown>;

const rows: Record<string, Row> = {
  1: { id: '1', sku: 's1', parts: [[{ id: 'a' }], [{ id: 'b' }, { id: 'a' }]] },
  2: { id: '2', sku: null, parts: [] },
  3: { id: '3', sku: 's3', parts: null },
};

const graph = openGraph({
  shop: {
    sdl: `
      type Query { item(id: ID!): Item items: [Item!]! other: String }
      type Mutation { first: Item! second: Item third: Item }
      type Item @key(fields: "id") @key(fields: "sku") { id: ID! sku: String weight: Int parts: [[Part!]!] }
      type Part @key(fields: "id") { id: ID! }
    `,
    resolvers: {
      Query: { item: (_: unknown, { id }: Row) => rows[id as string], items: () => Object.values(rows), other: () => 'x' },
      Mutation: { first: () => rows[1], second: () => rows[2], third: () => rows[3] },
      Item: { weight: ({ id }: Row) => (id === '2' ? null : 4) },
    },
  },
  stock: {
    sdl: `
      type Item @key(fields: "sku") { sku: String count: Int! weight: Int @external price: Int @requires(fields: "tax weight") tax: Int @external }
      type Part @key(fields: "id") { id: ID! count: Int }
    `,
    resolvers: {
      Item: {
        __resolveReference: (item: Row) => item,
        count: ({ sku }: Row) => String(sku).length,
        price: ({ tax, weight }: Row) => `${tax}${weight}`,
      },
      Part: {
        count: ({ id }: Row) => {
          if (id === 'a') throw new Error('no stock of a');
          return 1;
        },
      },
    },
  },
  tax: {
    sdl: 'type Item @key(fields: "id") { id: ID! tax: Int label: String! } type Query { rate: Int } type Mutation { audit: Int }',
    resolvers: { Item: { tax: () => 1, label: () => 'L' }, Query: { rate: () => 3 }, Mutation: { audit: () => 7 } },
  },
});

const asked = (service: string) => graph.calls.filter((call) => call.service === service);
const down = () => 'not an answer';
const unavailable = (service: string, path?: unknown) => ({
  message: `${service} failed`,
  extensions: { code: 'SUBGRAPH_UNAVAILABLE', service },
  ...(path ? { path } : {}),
});

beforeEach(() => {
  graph.calls.length = 0;
  for (const name of Object.keys(graph.misbehave)) delete graph.misbehave[name];
});

describe('a fetch that fails', () => {
  it('blanks its own fields alone, with one error at the place of the entity', async () => {
    graph.misbehave.tax = down;
    expect(await graph.run('{ item(id: 1) { id tax } }')).toEqual({
      data: { item: { id: '1', tax: null } },
      errors: [unavailable('tax', ['item'])],
    });
  });

  it('stands where the places of its entities part', async () => {
    graph.misbehave.tax = down;
    expect((await graph.run('{ items { tax } }')).errors).toEqual([unavailable('tax', ['items'])]);
    graph.misbehave.stock = down;
    expect((await graph.run('{ item(id: 1) { parts { count } } }')).errors).toEqual([unavailable('stock', ['item', 'parts'])]);
  });

  it('explains the null that comes of it further up, and no second error does', async () => {
    graph.misbehave.tax = down;
    expect(await graph.run('{ item(id: 1) { id label } other }')).toEqual({
      data: { item: null, other: 'x' },
      errors: [unavailable('tax', ['item'])],
    });
  });

  it('at the root has the path of its field, if it is one alone', async () => {
    graph.misbehave.shop = down;
    expect(await graph.run('{ other rate }')).toEqual({ data: { other: null, rate: 3 }, errors: [unavailable('shop', ['other'])] });
    expect(await graph.run('{ a: other b: other }')).toEqual({ data: { a: null, b: null }, errors: [unavailable('shop')] });
  });

  it('keeps what needs it from being asked for', async () => {
    graph.misbehave.tax = down;
    expect(await graph.run('{ item(id: 1) { price } }')).toEqual({
      data: { item: { price: null } },
      errors: [unavailable('tax', ['item'])],
    });
    expect(asked('stock')).toEqual([]);
  });

  it('is asked for all the same where what it requires is null without a fault', async () => {
    await graph.run('{ item(id: 2) { id tax } items { price } }');
    expect(asked('stock')[0]?.representations).toEqual([
      { __typename: 'Item', sku: 's1', tax: 1, weight: 4 },
      { __typename: 'Item', sku: 's3', tax: 1, weight: 4 },
    ]);
  });
});

describe('an entity', () => {
  it('of which the key is null is not asked for, and lacks what depends on it', async () => {
    const { data } = await graph.run('{ items { sku price } }');
    expect(data).toEqual({
      items: [
        { sku: 's1', price: 14 },
        { sku: null, price: null },
        { sku: 's3', price: 14 },
      ],
    });
  });

  it('that a subgraph does not know blanks its own fields alone', async () => {
    graph.misbehave.tax = ({ variables }) => ({
      data: { _entities: (variables.representations as Row[]).map(({ id }) => (id === '2' ? null : { tax: 5 })) },
    });
    expect(await graph.run('{ items { id tax } }')).toEqual({
      data: {
        items: [
          { id: '1', tax: 5 },
          { id: '2', tax: null },
          { id: '3', tax: 5 },
        ],
      },
    });
  });

  it('that lacks what must not be null is an error where the client sees it', async () => {
    graph.misbehave.tax = () => ({ data: { _entities: [null] } });
    expect(await graph.run('{ item(id: 1) { id label } }')).toEqual({
      data: { item: null },
      errors: [expect.objectContaining({ path: ['item', 'label'], extensions: { code: 'INVALID_SUBGRAPH_DATA' } })],
    });
  });

  it('takes nothing from a subgraph that was not asked of it', async () => {
    graph.misbehave.tax = () => ({
      data: { _entities: [{ tax: 5, id: 'forged', sku: 'forged', constructor: 1, ['__proto__']: { weight: 9 } }] },
    });
    expect(await graph.run('{ item(id: 1) { tax id sku weight } }')).toEqual({ data: { item: { tax: 5, id: '1', sku: 's1', weight: 4 } } });
  });
});

describe('an error of a subgraph', () => {
  const failing = (path?: unknown) => () => ({
    data: { _entities: [{ tax: null }, { tax: 2 }] },
    errors: [{ message: 'no', path, extensions: { code: 'FORBIDDEN' } }],
  });

  it('about an entity stands at every place at which the entity stands', async () => {
    expect(await graph.run('{ item(id: 1) { parts { count } } }')).toEqual({
      data: { item: { parts: [[{ count: null }], [{ count: 1 }, { count: null }]] } },
      errors: [
        { message: 'no stock of a', path: ['item', 'parts', 0, 0, 'count'], extensions: { service: 'stock' } },
        { message: 'no stock of a', path: ['item', 'parts', 1, 1, 'count'], extensions: { service: 'stock' } },
      ],
    });
    expect(asked('stock')[0]?.representations).toHaveLength(2);
  });

  it.each([
    ['of which the path is missing', undefined],
    ['about all entities', ['_entities']],
    ['about an entity that nobody asked for', ['_entities', 17, 'tax']],
    ['about something else', ['constructor', 0]],
  ])('%s stands where the fetch does', async (_, path) => {
    graph.misbehave.tax = () => ({ data: null, errors: [{ message: 'no', path, extensions: { code: 'FORBIDDEN' } }] });
    expect((await graph.run('{ items { tax } }')).errors).toEqual([{ message: 'no', path: ['items'], extensions: { code: 'FORBIDDEN' } }]);
  });

  it('below a root field keeps its path', async () => {
    graph.misbehave.shop = () => ({
      data: { item: { __typename: 'Item', id: '1', weight: null } },
      errors: [{ message: 'no', path: ['it', 'weight'] }],
    });
    expect((await graph.run('{ it: item(id: 1) { weight } }')).errors).toEqual([
      { message: 'no', path: ['it', 'weight'], extensions: { service: 'shop' } },
    ]);
  });

  it('comes with what else the answer brought', async () => {
    graph.misbehave.tax = ({ variables }) => ({
      ...failing(['_entities', 0, 'tax'])(),
      data: { _entities: (variables.representations as Row[]).map((_, i) => ({ tax: i || null })) },
    });
    const { data, errors } = await graph.run('{ items { tax } }');
    expect(data).toEqual({ items: [{ tax: null }, { tax: 1 }, { tax: 2 }] });
    expect(errors).toEqual([{ message: 'no', path: ['items', 0, 'tax'], extensions: { code: 'FORBIDDEN' } }]);
  });

  it('makes no more errors than a client reads, however often its entity stands', async () => {
    const many = Array.from({ length: 3_000 }, () => [{ __typename: 'Part', id: 'a' }]);
    graph.misbehave.shop = () => ({ data: { item: { parts: many } } });
    expect((await graph.run('{ item(id: 1) { parts { count } } }')).errors).toHaveLength(1_000);
  });
});

describe('mutations', () => {
  it('are carried out one after the other, each with what belongs to it', async () => {
    const { data } = await graph.run('mutation { second { tax } audit third { tax } }');
    expect(data).toEqual({ second: { tax: 1 }, audit: 7, third: { tax: 1 } });
    expect(graph.calls.map(({ service, query }) => `${service} ${/\w+(?=[({}])/.exec(query.replace(/^.*?\{/, ''))?.[0]}`)).toEqual([
      'shop second',
      'tax _entities',
      'tax audit',
      'shop third',
      'tax _entities',
    ]);
  });

  it('go on after one that fails and may be null', async () => {
    graph.misbehave.shop = down;
    expect((await graph.run('mutation { second { id } audit }')).data).toEqual({ second: null, audit: 7 });
  });

  it('end with one that fails and must not be null, as the whole answer is null then', async () => {
    graph.misbehave.shop = down;
    expect(await graph.run('mutation { first { id } audit }')).toEqual({ data: null, errors: [unavailable('shop', ['first'])] });
    expect(asked('tax')).toEqual([]);
  });
});
