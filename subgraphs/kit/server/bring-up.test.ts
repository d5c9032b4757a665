import { afterEach, describe, expect, it } from '@jest/globals';
import { kitEntities } from '../persistence/kit-tables.js';
import { column, PortableMigration, type TableShape } from '../persistence/portable-migration.js';
import { openStore, pendingMigrations, type Store, type StoreOptions } from '../persistence/store.js';
import { effectTables } from '../testing/effects.js';
import { type TestDatabase, testEngines } from '../testing/engines.js';
import { tableColumns } from '../testing/table-columns.js';
import { bringUp, NEW_JOURNAL_PARTITIONS, NewerDataError } from './bring-up.js';
import type { SubgraphDefinition } from './subgraph-definition.js';

class Later0002 extends PortableMigration {
  override readonly tables: readonly TableShape[] = [
    {
      name: 'later',
      columns: { id: column.string(36), note: `${column.string(10)}?` },
      primary: ['id'],
      unique: [['note']],
      indexes: [['note', 'id']],
    },
  ];
}

describe.each(await testEngines())('bringing a database up, on $name', (engine) => {
  const opened: Store[] = [];
  const made: TestDatabase[] = [];
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    for (const database of made.splice(0)) await database.drop();
  });

  async function newDatabase(): Promise<TestDatabase> {
    const database = await engine.create();
    made.push(database);
    return database;
  }
  async function open(database: TestDatabase, given: Partial<StoreOptions> = {}): Promise<Store> {
    const store = await openStore({
      name: 'alpha',
      database: database.config,
      ...effectTables,
      clock: () => new Date('2026-03-10T02:00:00Z'),
      ...given,
    });
    opened.push(store);
    return store;
  }
  const definition = (prepare?: SubgraphDefinition['prepare']) =>
    ({ name: 'alpha', ...(prepare === undefined ? {} : { prepare }) }) as SubgraphDefinition;
  const rows = (store: Store, sql: string) => store.orm.em.getConnection().execute(sql, [], 'all') as Promise<Record<string, unknown>[]>;
  const everything = async (store: Store) => ({
    columns: await tableColumns(store),
    steps: await rows(store, 'select name from mikro_orm_migrations order by id'),
    heads: await rows(store, 'select part, seq, hash from journal_head order by part'),
  });

  it('makes tables and journal once; saying it again changes nothing', async () => {
    const store = await open(await newDatabase());
    expect(await pendingMigrations(store)).toEqual(['Kit0001Journal', 'Kit0002Calendar', 'Effects0001']);
    expect(await bringUp(definition(), store)).toEqual(['Kit0001Journal', 'Kit0002Calendar', 'Effects0001']);
    const first = await everything(store);
    expect(first.heads).toHaveLength(NEW_JOURNAL_PARTITIONS);
    expect(await bringUp(definition(), store)).toEqual([]);
    expect(await pendingMigrations(store)).toEqual([]);
    expect(await everything(store)).toEqual(first);
  });

  it('upgrades a database that an earlier version made, and keeps its data', async () => {
    const database = await newDatabase();
    const earlier = await open(database);
    await bringUp(definition(), earlier);
    await rows(earlier, "insert into total (id, value, revision) values ('all', 7, 1)");
    await earlier.close();
    const store = await open(database, { migrations: [...effectTables.migrations, Later0002] });
    expect(await bringUp(definition(), store)).toEqual(['Later0002']);
    expect(await rows(store, 'select value from total')).toEqual([{ value: 7 }]);
    expect(await rows(store, 'select * from later')).toEqual([]);
  });

  it('refuses the data of a newer version and leaves it as it was', async () => {
    const database = await newDatabase();
    const newer = await open(database, { migrations: [...effectTables.migrations, Later0002] });
    await bringUp(definition(), newer);
    const before = await everything(newer);
    let prepared = false;
    const store = await open(database, { entities: [...kitEntities.slice(0, 0)], migrations: [] });
    const refused = bringUp(
      definition(async () => {
        prepared = true;
      }),
      store,
    );
    await expect(refused).rejects.toThrow(NewerDataError);
    await expect(refused).rejects.toMatchObject({ subgraph: 'alpha', steps: ['Effects0001', 'Later0002'] });
    expect(prepared).toBe(false);
    expect(await everything(newer)).toEqual(before);
  });

  it('refuses data that is both newer in one step and older in another, before it takes the missing step', async () => {
    const database = await newDatabase();
    const other = await open(database, { entities: [], migrations: [Later0002] });
    await bringUp(definition(), other);
    const before = await everything(other);
    await expect(bringUp(definition(), await open(database))).rejects.toThrow(NewerDataError);
    expect(await everything(other)).toEqual(before);
  });

  it('begins a step again that was cut off between two tables', async () => {
    const database = await newDatabase();
    let tables = 0;
    const dying = await open(database, {
      onStatement: (statement) => {
        if (!statement.startsWith('create table') || statement.includes('mikro_orm')) return;
        tables += 1;
        if (tables === 3) throw new Error('killed');
      },
    });
    await expect(bringUp(definition(), dying)).rejects.toThrow('killed');
    await dying.close();
    const store = await open(database);
    await bringUp(definition(), store);
    const whole = await open(await newDatabase());
    await bringUp(definition(), whole);
    expect(await everything(store)).toEqual(await everything(whole));
  });

  it('compares keys exactly, whatever the collation of the server', async () => {
    const store = await open(await newDatabase(), { migrations: [...effectTables.migrations, Later0002] });
    await bringUp(definition(), store);
    await rows(store, "insert into later (id, note) values ('a', 'x'), ('A', 'X')");
    expect(await rows(store, "select id from later where note = 'x'")).toEqual([{ id: 'a' }]);
    await expect(rows(store, "insert into later (id, note) values ('b', 'x')")).rejects.toThrow();
  });
});
