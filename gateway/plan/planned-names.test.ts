import { beforeEach, describe, expect, it } from '@jest/globals';
import { openGraph } from '../testing/graph.fixture.js';

type Row = Record<string, unknown>;

const graph = openGraph({
  goods: {
    sdl: `
      type Query { good(id: ID!): Good things: [Thing!]! }
      interface Thing { id: ID! secret: ID! }
      type Good implements Thing @key(fields: "id") { id: ID! secret: ID! price(currency: String! = "CNY"): Int maker: Maker }
      type Maker { id: ID! name(short: Boolean): String! code: String }
    `,
    resolvers: {
      Query: {
        good: (_: unknown, { id }: Row) => ({ id, secret: `s${id}` }),
        things: () => [{ __typename: 'Good', id: '1', secret: 's1' }],
      },
      Good: {
        price: (_: Row, { currency }: Row) => ({ USD: 1, EUR: 3 })[currency as string] ?? 7,
        maker: () => ({ id: 'm', name: '华为', code: 'c' }),
      },
      Maker: { name: (_: Row, { short }: Row) => (short ? '短' : '长') },
    },
  },
  shipping: {
    sdl: `
      type Good @key(fields: "id") {
        id: ID!
        price(currency: String! = "CNY"): Int @external
        maker: Maker @external
        duty: Int @requires(fields: "price(currency: \\"USD\\")")
        label: String @requires(fields: "maker { name(short: true) }")
        abroad: Int @requires(fields: "price(currency: \\"EUR\\")")
        long: String @requires(fields: "maker { name(short: false) }")
        owner(representations: Int): String
      }
      type Maker { name(short: Boolean): String! @external }
    `,
    resolvers: {
      Good: {
        __resolveReference: (good: Row) => good,
        duty: ({ price }: Row) => Number(price) * 100,
        abroad: ({ price }: Row) => Number(price),
        long: ({ maker }: Row) => (maker as Row).name,
        label: ({ maker }: Row) => `→${(maker as Row)?.name}`,
        owner: ({ id }: Row, { representations }: Row) => `owner of ${id}/${representations}`,
      },
    },
  },
});

const represented = () => graph.calls.filter(({ service }) => service === 'shipping').map((call) => call.representations);

beforeEach(() => {
  graph.calls.length = 0;
});

describe('a field that is required with arguments of its own', () => {
  it.each([
    ['{ good(id: 1) { price duty } }', { price: 7, duty: 100 }],
    ['{ good(id: 1) { price(currency: "CNY") duty } }', { price: 7, duty: 100 }],
    ['{ good(id: 1) { duty cny: price usd: price(currency: "USD") } }', { duty: 100, cny: 7, usd: 1 }],
    ['{ good(id: 1) { ...P duty } } fragment P on Good { price }', { price: 7, duty: 100 }],
    ['{ good(id: 1) { maker { name code } label } }', { maker: { name: '长', code: 'c' }, label: '→短' }],
    ['{ good(id: 1) { maker { name(short: false) } duty price label } }', { maker: { name: '长' }, duty: 100, price: 7, label: '→短' }],
  ])('has the value for each who asks: %s', async (query, expected) => {
    expect(await graph.run(query)).toEqual({ data: { good: expected } });
  });

  it.each([
    ['{ good(id: 1) { duty abroad price } }', { duty: 100, abroad: 3, price: 7 }],
    ['{ good(id: 1) { abroad price } }', { abroad: 3, price: 7 }],
    [
      '{ good(id: 1) { ...A duty maker { code } } } fragment A on Good { ...B label } fragment B on Good { abroad long }',
      { abroad: 3, label: '→短', long: '长', duty: 100, maker: { code: 'c' } },
    ],
  ])('may be required with differing arguments by several: %s', async (query, expected) => {
    expect(await graph.run(query)).toEqual({ data: { good: expected } });
  });

  it('is planned with the operation that asks for it alone, and what several plans meet with is told once', async () => {
    const both = 'query A { good(id: 1) { duty } } query B { good(id: 1) { duty abroad } }';
    await graph.run(both, {}, 'A');
    expect(graph.calls).toHaveLength(2);
    graph.misbehave.goods = () => 'nothing';
    const { errors } = await graph.run(both, {}, 'B');
    expect(errors).toEqual([expect.objectContaining({ path: ['good'] })]);
    graph.misbehave.goods = undefined;
  });

  it('has its errors under the name that the client knows', async () => {
    const { errors } = await graph.run('{ good(id: 1) { maker { id: name } price(currency: "X") } }');
    expect(errors).toBeUndefined();
    graph.misbehave.goods = ({ query }) => ({
      data: { good: { __typename: 'Good', id: '1' } },
      errors: [{ message: 'no', path: ['good', /(\w+):price/.exec(query)?.[1]], extensions: { code: 'FORBIDDEN' } }],
    });
    expect((await graph.run('{ good(id: 1) { price } }')).errors).toEqual([
      { message: 'no', path: ['good', 'price'], extensions: { code: 'FORBIDDEN' } },
    ]);
    graph.misbehave.goods = undefined;
  });
});

describe('an alias that bears the name of a represented field', () => {
  it.each([
    ['{ good(id: 1) { id: secret owner } }', { good: { id: 's1', owner: 'owner of 1/undefined' } }],
    ['{ good(id: 1) { price: secret duty } }', { good: { price: 's1', duty: 100 } }],
    ['{ things { id: secret ... on Good { owner } } }', { things: [{ id: 's1', owner: 'owner of 1/undefined' }] }],
    ['{ good(id: 1) { owner ...S } } fragment S on Thing { id: secret }', { good: { owner: 'owner of 1/undefined', id: 's1' } }],
  ])('is never represented, and the client has it all the same: %s', async (query, expected) => {
    expect((await graph.run(query)).data).toEqual(expected);
    expect(represented()).toEqual([[expect.objectContaining({ __typename: 'Good', id: '1' })]]);
  });

  it('is not represented as the type either, by which the answer would be taken for what it is not', async () => {
    expect((await graph.run('{ good(id: 1) { __typename: secret owner } }')).data).toEqual({ good: null });
    expect(represented()).toEqual([[{ __typename: 'Good', id: '1' }]]);
  });
});

describe('a variable called representations', () => {
  it("is the client's own", async () => {
    expect(
      (await graph.run('query ($representations: Int = 4) { good(id: 1) { owner(representations: $representations) } }')).data,
    ).toEqual({
      good: { owner: 'owner of 1/4' },
    });
  });
});
