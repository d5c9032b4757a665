import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { departments } from '../../schema/departments.js';
import { testEngines } from '../../subgraphs/kit/testing/engines.js';
import { play, stageAt } from '../support/play.js';
import { startTestHall, type TestHall } from '../support/test-hall.js';

/** The unified case without the enterprise, of which every department knows something. */
const TASKS = `query Tasks($id: ID!) { case(id: $id) { number stage results { name } tasks { id status title
  item { name } itemVersion { number } clock { state } people { decidedBy } decision { outcome } document { number } } } }`;

/** Statements of the journals' readers, which run whenever they run. */
const FOLLOWING = /journal_|feed_cursor|^(begin|commit|rollback|set|start)/i;

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
      hall.calls.length = 0;
      hall.statements.length = 0;
      await stage.client.send(await stage.tokenOf('operations'), TASKS, { id });
      const count = (names: string[]) =>
        Object.fromEntries([...new Set(names)].map((name) => [name, names.filter((one) => one === name).length]));
      return {
        calls: count(hall.calls.map(({ subgraph }) => subgraph)),
        entityCalls: count(hall.calls.filter(({ query }) => query.includes('_entities')).map(({ subgraph }) => subgraph)),
        windowStatements: hall.statements.filter(({ subgraph, statement }) => subgraph === 'window' && !FOLLOWING.test(statement)).length,
      };
    }

    it('asks each department at most once a plan level, and the window once', async () => {
      const { calls, entityCalls } = await cost(joint);
      expect(calls.window).toBe(1);
      for (const [subgraph, count] of Object.entries(entityCalls)) expect({ subgraph, count }).toEqual({ subgraph, count: 1 });
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

    it('makes as many statements at the departments for a page of cases as for one', async () => {
      const page = async (first: number): Promise<Record<string, number>> => {
        const stage = stageAt(hall.gateway.url, hall.issuer.tokenFor);
        hall.statements.length = 0;
        await stage.client.send(
          await stage.tokenOf('operations'),
          `{ cases(first: ${first}) { edges { node { tasks { item { name } itemVersion { number } clock { state } decision { outcome } document { number } } } } } }`,
        );
        return Object.fromEntries(
          departments.map(({ code }) => [
            code,
            hall.statements.filter(({ subgraph, statement }) => subgraph === code && !FOLLOWING.test(statement)).length,
          ]),
        );
      };
      await play(stageAt(hall.gateway.url, hall.issuer.tokenFor, 'second'), 'single-shareholder');
      const one = await page(1);
      const all = await page(50);
      for (const { code } of departments.filter((department) => department.code !== 'housing')) {
        expect({ code, statements: all[code] }).toEqual({ code, statements: one[code] });
        expect(one[code]).toBeGreaterThan(0);
      }
    });
  });
}
