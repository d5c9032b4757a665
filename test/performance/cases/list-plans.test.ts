import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Store } from '../../../subgraphs/kit/persistence/store.js';
import { testEngines } from '../../../subgraphs/kit/testing/engines.js';
import { type FilledHall, openFilledHall } from './filled-hall.js';
import { faultsOfPlan } from './query-plan.js';
import { worklists } from './worklists.js';

/** Enough that reading a table from end to end is dearer than its index, for either engine. */
const CASES = 3000;

/** The rows of a list wherever it stands in the answer; null where the query asks for no list. */
function rowsOf(answer: Record<string, any>): unknown[] | null {
  if ('list' in answer) return answer.list.edges;
  return 'notificationsOutbox' in answer && 'list' in answer.notificationsOutbox ? answer.notificationsOutbox.list.edges : null;
}

describe.each(await testEngines())('what is worked from at the hall is read by indexes ($name)', (engine) => {
  let filled: FilledHall;
  beforeAll(async () => {
    filled = await openFilledHall(engine, CASES);
  }, 120_000);
  afterAll(async () => filled?.close());

  it.each(worklists)('$what', async (list) => {
    const { hall, ask } = filled;
    await ask(list);
    hall.statements.length = 0;
    const rows = rowsOf(await ask(list));
    if (rows !== null) expect(rows.length).toBeGreaterThan(0);
    const asked = hall.statements.filter(({ statement }) => /^select/i.test(statement));
    expect(asked.length).toBeGreaterThan(0);
    const faults = [];
    for (const { subgraph, ...issued } of asked) {
      const store = hall.hall.subgraphs.get(subgraph)?.store as Store;
      const found = await faultsOfPlan(store, issued, { few: list.few ?? false, countsAll: list.countsAll ?? false });
      if (found.length > 0) faults.push({ statement: issued.statement, found });
    }
    expect(faults).toEqual([]);
  });

  it('sees a statement that no index helps', async () => {
    const window = filled.hall.hall.subgraphs.get('window')?.store as Store;
    for (const statement of [
      'select * from case_file where title = ? limit 50',
      'select * from case_file where title > ? order by title limit 50',
    ])
      expect(await faultsOfPlan(window, { statement, parameters: ['x'] })).not.toEqual([]);
  });
});
