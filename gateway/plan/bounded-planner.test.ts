import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { SupergraphSource } from '../supergraph/supergraph.source.js';
import { openGraph, type SubgraphSources } from '../testing/graph.fixture.js';
import { openPlanner } from './planner.js';
import { defaultPlanningLimits } from './planning-limits.js';

const names = ['a', 'b', 'c', 'd'];
const everywhere: SubgraphSources = Object.fromEntries(
  names.map((name) => [
    name,
    {
      sdl: `type Query { ${name}: Thing } type Thing @key(fields: "id") { id: ID! only_${name}: Int x: Thing @shareable y: Thing @shareable z: Thing @shareable }`,
      resolvers: { Query: { [name]: () => ({ id: '1' }) }, Thing: { [`only_${name}`]: () => 1, x: thing, y: thing, z: thing } },
    },
  ]),
);
function thing() {
  return { id: '1' };
}
const leaves = names.map((name) => `only_${name}`).join(' ');
const wide = (depth: number): string =>
  depth === 0 ? `{ ${leaves} }` : `{ ${['x', 'y', 'z'].map((field) => `${field} ${wide(depth - 1)}`).join(' ')} }`;

const nobody = () => Promise.reject(new Error('Nobody is to be asked'));

describe('an operation that takes the planner more time than it may', () => {
  const graph = openGraph(everywhere, { time: 5 });
  const compiled = graph.compile(`{ a ${wide(2)} }`);

  it('is given up', () => {
    expect(compiled.failure?.message).toMatch(/^Not done after \d+ ms$/);
  });

  it('is not planned again by each who asks for it', async () => {
    const run = () => compiled.run({ variables: {}, ask: nobody }).catch((error: unknown) => error);
    expect(await run()).toBe(compiled.failure);
    expect(await run()).toBe(compiled.failure);
  });

  it('is tried again after a while, as the machine may have been busy', () => {
    expect(compiled.failure?.isOver(performance.now() + 50_000)).toBe(false);
    expect(compiled.failure?.isOver(performance.now() + 61_000)).toBe(true);
  });
});

describe('a wide operation over a graph in which everything is everywhere', () => {
  it('is refused where its fields have more ways through the subgraphs than are looked at', () => {
    const { supergraphSdl } = openGraph(everywhere);
    const planner = openPlanner(new SupergraphSource(supergraphSdl), { limits: { ...defaultPlanningLimits, paths: 200 } });
    expect(() => planner.plan(parse(`{ a ${wide(4)} }`))).toThrow('reached the limit of 200');
  });

  it('is answered rightly by a plan that was found among few', async () => {
    const graph = openGraph(everywhere, { candidates: 1 });
    const { data } = await graph.run(`{ a ${wide(2)} }`);
    const all = Object.fromEntries(names.map((name) => [`only_${name}`, 1]));
    const three = (below: unknown) => ({ x: below, y: below, z: below });
    expect(data).toEqual({ a: three(three(all)) });
  });
});
