import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { Choices, hashOf } from './choices.js';
import { openWorld } from './gateway.world.js';
import { randomOperation } from './operation.generator.js';
import { randomWorld } from './world.generator.js';

/** Found by the fuzzer: the planner makes fetches that depend on one another in a circle, and follows them until the process has no memory left. */
const SEED = 2013;
const OPERATION = 2;

describe('an operation of which planning has no end', () => {
  it('is given up, and others are planned afterwards', () => {
    const { planner } = openWorld(randomWorld(SEED), { time: 300 });
    const random = randomOperation(new Choices(hashOf(`${SEED}.${OPERATION}`)), planner.apiSchema);
    expect(() => planner.plan(parse(random.text))).toThrow(/^Not done after \d+ ms$/);
    expect(planner.plan(parse('{ qt5 }')).node?.kind).toBe('Fetch');
  });
});
