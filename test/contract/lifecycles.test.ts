import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { lifecyclesOf, printedLifecycles } from '../../scripts/lifecycles/printed-lifecycles.js';
import { allSubgraphs } from '../../scripts/start/all-subgraphs.js';
import { lifecycleFaults } from '../../subgraphs/kit/domain/lifecycle/index.js';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';

describe('the lifecycles of the hall', () => {
  it('have no stage that cannot be reached and none that cannot be left', async () => {
    const kept = lifecyclesOf(await allSubgraphs());
    expect(kept.map(({ table }) => table.name)).toEqual(
      expect.arrayContaining(['case', 'case step', 'notice', 'handover', 'dispatch', 'department task']),
    );
    for (const { table } of kept) expect([table.name, lifecycleFaults(table)]).toEqual([table.name, []]);
  });

  it('are printed as the code has them ("npm run lifecycles")', async () => {
    const committed = readFileSync(join(projectRoot, 'schema', 'lifecycles.md'), 'utf8');
    expect(committed).toBe(printedLifecycles(lifecyclesOf(await allSubgraphs())));
  });
});
