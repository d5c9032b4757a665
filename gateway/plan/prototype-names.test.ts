import { afterEach, describe, expect, it } from '@jest/globals';
import { openGraph } from '../testing/graph.fixture.js';

type Row = Record<string, unknown>;

const graph = openGraph({
  window: {
    sdl: `type Query { case: Case } type Case @key(fields: "id") { id: ID! title: String place: Place @shareable }
      type Place { street: String @shareable }`,
    resolvers: { Query: { case: () => ({ id: '1', title: '设立', place: { street: '中央街' } }) } },
  },
  tax: {
    sdl: `type Case @key(fields: "id") { id: ID! due(days: Int): Int constructor: String place: Place @shareable near: Place }
      type Place { street: String @shareable house: Int }`,
    resolvers: {
      Case: {
        due: (_: Row, { days }: Row) => (days as number) * 2,
        constructor: () => 'built',
        near: () => ({ street: '学府路' }),
        place: () => ({ street: '中央街', house: 7 }),
      },
    },
  },
});

/** What every object would have if something had come into the one that all inherit from. */
const polluted = () => Object.keys(Object.prototype);

afterEach(() => {
  graph.misbehave.tax = undefined;
  expect(polluted()).toEqual([]);
});

describe('names that every object inherits', () => {
  it('may be aliases, of what the first fetch brings and of what a later one does', async () => {
    const { data } = await graph.run(
      '{ __proto__: case { __proto__: title valueOf: due(days: 2) constructor toString: near { __proto__: street } } }',
    );
    expect(data).toEqual(
      JSON.parse('{ "__proto__": { "__proto__": "设立", "valueOf": 4, "constructor": "built", "toString": { "__proto__": "学府路" } } }'),
    );
    const { data: later } = await graph.run('{ case { __proto__: near { street } due(days: 1) } }');
    expect(later).toEqual(JSON.parse('{ "case": { "__proto__": { "street": "学府路" }, "due": 2 } }'));
  });

  it('may be variables', async () => {
    const query = 'query ($__proto__: Int, $constructor: Int) { case { due(days: $__proto__) again: due(days: $constructor) } }';
    const { data } = await graph.run(query, JSON.parse('{ "__proto__": 3, "constructor": 4 }'));
    expect(data).toEqual({ case: { due: 6, again: 8 } });
  });

  it('are not taken from a subgraph that was not asked for them, at any depth of what is laid over something', async () => {
    const forged = { ['__proto__']: { title: 'forged', house: 9, street: 'forged' }, constructor: { prototype: { title: 'forged' } } };
    graph.misbehave.tax = () => ({
      data: {
        _entities: [{ ...forged, ['__proto__']: forged.constructor, place: { ...forged, ['__proto__']: { street: 'forged', house: 9 } } }],
      },
    });
    const { data } = await graph.run('{ case { title place { street house } } }');
    expect(data).toEqual({ case: { title: '设立', place: { street: '中央街', house: null } } });
  });

  it('that a subgraph gives for an alias become no prototype', async () => {
    graph.misbehave.tax = ({ query }) => ({
      data: { _entities: [{ [/(\w+):near/.exec(query)?.[1] ?? '']: { street: 'x', house: 1 }, ['__proto__']: { due: 99 } }] },
    });
    const { data } = await graph.run('{ case { __proto__: near { street } due(days: 1) } }');
    expect(data).toEqual(JSON.parse('{ "case": { "__proto__": { "street": "x" }, "due": null } }'));
  });
});
