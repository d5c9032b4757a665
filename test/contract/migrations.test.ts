import { describe, expect, it } from '@jest/globals';
import { departments } from '../../schema/departments.js';
import { allSubgraphs } from '../../scripts/start/all-subgraphs.js';
import { migrate, openStore, type Store } from '../../subgraphs/kit/persistence/store.js';
import type { SubgraphDefinition } from '../../subgraphs/kit/server/subgraph-definition.js';
import { testEngines } from '../../subgraphs/kit/testing/engines.js';
import { tableColumns } from '../../subgraphs/kit/testing/table-columns.js';

const names = ['window', ...departments.map(({ code }) => code)];
const definitions = allSubgraphs();
definitions.catch(() => undefined);

async function definitionOf(name: string): Promise<SubgraphDefinition> {
  const found = (await definitions).find((definition) => definition.name === name);
  if (found === undefined) throw new Error(`There is no subgraph ${name}`);
  return found;
}

describe.each(await testEngines())('the tables of every subgraph, on $name', (engine) => {
  async function withStore<Result>(name: string, use: (store: Store) => Promise<Result>): Promise<Result> {
    const database = await engine.create();
    const store = await openStore({
      ...(await definitionOf(name)),
      database: database.config,
      clock: () => new Date('2026-03-10T02:00:00.000Z'),
    });
    try {
      return await use(store);
    } finally {
      await store.close();
      await database.drop();
    }
  }

  it.each(names)('of %s come out of the migrations as its entities need them', async (name) => {
    const needed = await withStore(name, async (store) => {
      await store.orm.schema.create();
      return tableColumns(store);
    });
    const migrated = await withStore(name, async (store) => {
      await migrate(store);
      const first = await tableColumns(store);
      expect(await migrate(store)).toEqual([]);
      expect(await tableColumns(store)).toEqual(first);
      return first;
    });
    expect(needed.length).toBeGreaterThan(20);
    expect(migrated).toEqual(needed);
  });
});
