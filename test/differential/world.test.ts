import { describe, expect, it } from '@jest/globals';
import { violations } from './answer.rules.js';
import { askingOf } from './asking.js';
import { Choices } from './choices.js';
import { Faults, noFaults } from './faults.js';
import { openWorld, worldOperation } from './gateway.world.js';
import { monolithAnswer } from './monolith.js';
import { randomOperation, randomVariables } from './operation.generator.js';
import { Store } from './store.js';
import { randomWorld } from './world.generator.js';

const seeds = Array.from({ length: 12 }, (_, index) => 5000 + index);

describe('random worlds', () => {
  const worlds = seeds.flatMap((seed) => {
    try {
      return [openWorld(randomWorld(seed))];
    } catch {
      return [];
    }
  });

  it('compose, with few exceptions', () => {
    expect(worlds.length).toBeGreaterThanOrEqual(seeds.length - 1);
  });

  it('are the same for the same seed', () => {
    expect(randomWorld(7)).toEqual(randomWorld(7));
    expect(randomWorld(7)).not.toEqual(randomWorld(8));
  });

  it('have a monolith whose answers keep the rules that gateways are held to', async () => {
    for (const [index, open] of worlds.entries()) {
      const choices = new Choices(index);
      for (let round = 0; round < 6; round++) {
        const operation = randomOperation(choices, open.apiSchema);
        const { document } = worldOperation(operation.text);
        const variables = randomVariables(choices, open.apiSchema, operation);
        const store = new Store(open.world, round, round < 3 ? noFaults : new Faults(round, 10));
        const answer = await monolithAnswer(open.monolith, document, variables, store);
        expect(violations({ schema: open.apiSchema, document, variables: { yes: true, no: true, ...variables } }, answer)).toEqual([]);
      }
    }
  });

  it('have subgraphs that refuse what does not fit their schema', async () => {
    const [open] = worlds;
    if (!open) throw new Error('No world');
    const asking = askingOf(open, new Store(open.world, 1, noFaults));
    const asked = { kind: 'query', query: '{ nowhere }', body: '{"query":"{ nowhere }"}', representations: undefined } as const;
    await expect(asking.ask('a', asked)).rejects.toThrow('Cannot query field "nowhere"');
  });
});
