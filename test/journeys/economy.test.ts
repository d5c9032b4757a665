import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../subgraphs/kit/testing/engines.js';
import { play, stageAt, wholeCase } from '../support/play.js';
import { startTestHall, type TestHall } from '../support/test-hall.js';

for (const engine of await testEngines()) {
  describe(`what the unified case costs on ${engine.name}`, () => {
    let hall: TestHall;
    let joint: string;
    let single: string;
    beforeAll(async () => {
      hall = await startTestHall(engine);
      const stage = stageAt(hall.gateway.url, hall.issuer.tokenFor);
      joint = await play(stage, 'single-shareholder');
      single = await play(stage, 'construction-permit');
    });
    afterAll(async () => hall?.close());

    async function cost(
      id: string,
    ): Promise<{ calls: Record<string, number>; entityCalls: Record<string, number>; windowStatements: number }> {
      const stage = stageAt(hall.gateway.url, hall.issuer.tokenFor);
      await wholeCase(stage, id);
      hall.calls.length = 0;
      hall.statements.length = 0;
      await wholeCase(stage, id);
      const count = (names: string[]) =>
        Object.fromEntries([...new Set(names)].map((name) => [name, names.filter((one) => one === name).length]));
      return {
        calls: count(hall.calls.map(({ subgraph }) => subgraph)),
        entityCalls: count(hall.calls.filter(({ query }) => query.includes('_entities')).map(({ subgraph }) => subgraph)),
        windowStatements: hall.statements.filter(({ subgraph }) => subgraph === 'window').length,
      };
    }

    it('asks each department at most once a plan level, and the window once', async () => {
      const { calls, entityCalls } = await cost(joint);
      expect(calls.window).toBe(1);
      for (const [subgraph, count] of Object.entries(entityCalls))
        expect({ subgraph, count: count <= 2 }).toEqual({ subgraph, count: true });
    });

    it('asks only the departments concerned', async () => {
      const { calls } = await cost(single);
      expect(Object.keys(calls).sort()).toEqual(['housing', 'window']);
    });

    it('makes as many statements at the window for five tasks as for one', async () => {
      const many = await cost(joint);
      const one = await cost(single);
      expect(many.windowStatements).toBe(one.windowStatements);
    });

    it('makes the same number of statements at a department for each case', async () => {
      await cost(joint);
      const statements = hall.statements.filter(({ subgraph }) => subgraph === 'tax').length;
      expect(statements).toBeGreaterThan(0);
      expect(statements).toBeLessThanOrEqual(8);
    });
  });
}
