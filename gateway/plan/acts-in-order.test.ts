import { beforeEach, describe, expect, it } from '@jest/globals';
import { openGraph } from '../testing/graph.fixture.js';

let done: string[] = [];

const graph = openGraph({
  window: {
    sdl: `type Query { none: Int } interface Act { name: String! } type Mutation { act(name: String!): Receipt! }
      type Receipt implements Act { name: String! number: Int! }`,
    resolvers: {
      Mutation: {
        act: (_: unknown, { name }: { name: string }) => {
          done.push(name);
          return { name, number: done.length };
        },
      },
    },
  },
  desk: { sdl: 'type Mutation { stamp: Int }', resolvers: { Mutation: { stamp: () => done.push('stamp') } } },
});

const FRAGMENT =
  'fragment Third on Mutation { c: act(name: "c") { number } ... { d: act(name: "d") { number ...Named } } } fragment Named on Receipt { name }';

beforeEach(() => {
  done = [];
});

describe('the acts of a mutation', () => {
  it('are carried out in the order in which they are written, in fragments or not', async () => {
    const { data } = await graph.run(
      `mutation { a: act(name: "a") { number } ... { b: act(name: "b") { number } } ...Third e: act(name: "e") { number } } ${FRAGMENT}`,
    );
    expect(done).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(data).toEqual({ a: { number: 1 }, b: { number: 2 }, c: { number: 3 }, d: { number: 4, name: 'd' }, e: { number: 5 } });
  });

  it('are so under more conditions than plans of a query are made for', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const acts = names.map((name) => `...Act_${name} @include(if: $${name})`);
    const fragments = names.map((name) => `fragment Act_${name} on Mutation { ${name}: act(name: "${name}") { number } }`);
    const query = `mutation (${names.map((name) => `$${name}: Boolean!`)}) { f: act(name: "f") { number } ${acts.join(' ')} }`;
    await graph.run(`${query} ${fragments.join(' ')}`, { a: true, b: false, c: true, d: false, e: true });
    expect(done).toEqual(['f', 'a', 'c', 'e']);
  });

  it('are carried out once where they stand with conditions and without, however many there are', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const again = names.map((name) => `act: act(name: "a") @include(if: $${name}) { number }`);
    const query = `mutation (${names.map((name) => `$${name}: Boolean!`)}) { act: act(name: "a") { number } stamp ${again.join(' ')} }`;
    const { data } = await graph.run(query, { a: true, b: false, c: true, d: true, e: false });
    expect(done).toEqual(['a', 'stamp']);
    expect(data).toEqual({ act: { number: 1 }, stamp: 2 });
  });

  it('are one where fields of one name merge, in the place of the first', async () => {
    const { data } = await graph.run(
      'mutation { a: act(name: "a") { number } b: act(name: "b") { number } ... { a: act(name: "a") { name } } }',
    );
    expect(done).toEqual(['a', 'b']);
    expect(data).toEqual({ a: { number: 1, name: 'a' }, b: { number: 2 } });
  });
});
