import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { defineEntity, p } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/sql';
import { testEngines } from '../testing/engines.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';
import { askRows } from './direct-reads.js';
import { column, PortableMigration, type TableShape } from './portable-migration.js';
import { readRows } from './read-rows.js';

/** A column of every kind that the subgraphs' tables have. */
const Sample = defineEntity({
  name: 'Sample',
  tableName: 'sample',
  properties: {
    id: p.string().length(36).primary(),
    groupName: p.string().length(36).strictNullable(),
    countedAt: p.datetime(3).strictNullable(),
    isOpen: p.boolean(),
    amount: p.integer(),
    total: p.bigint('number'),
    content: p.json<Record<string, unknown>>().strictNullable(),
    remark: p.text(),
  },
});

class Sample0001 extends PortableMigration {
  override readonly tables: readonly TableShape[] = [
    {
      name: 'sample',
      columns: {
        id: column.string(36),
        group_name: `${column.string(36)}?`,
        counted_at: `${column.instant()}?`,
        is_open: column.boolean(),
        amount: column.integer(),
        total: column.bigint(),
        content: `${column.json()}?`,
        remark: column.text(),
      },
      primary: ['id'],
    },
  ];
}

const empty = { groupName: null, countedAt: null, isOpen: false, amount: 0, total: 0, content: null, remark: '' };

describe.each(await testEngines())('rows for reading, on $name', (engine) => {
  let db: TestStore;
  const statements: string[] = [];
  beforeAll(async () => {
    const onStatement = (statement: string) => statements.push(statement);
    db = await openTestStore(engine, { entities: [Sample], migrations: [Sample0001], onStatement });
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    await db.reset(1);
    await db.store.reader().insertMany(Sample, [
      { ...empty, id: 'a', groupName: 'x', amount: 3 },
      { ...empty, id: 'b', groupName: 'x', amount: 1, isOpen: true, total: 2 ** 52, remark: '“引号”与\\反斜线' },
      {
        ...empty,
        id: 'c',
        countedAt: new Date('2026-03-01T00:00:00.123Z'),
        content: { long: '长'.repeat(2000), list: [1, { deep: true }] },
      },
    ]);
    statements.length = 0;
  });

  it('have the values that the entities have, column by column', async () => {
    const entities = await db.store.reader().find(Sample, {}, { orderBy: { id: 'asc' } });
    const rows = await readRows(db.store.reader(), Sample, { id: ['a', 'b', 'c'] }, { id: 'asc' });
    expect(rows).toEqual(entities.map((entity) => ({ ...entity })));
    expect(rows[2]?.countedAt).toEqual(new Date('2026-03-01T00:00:00.123Z'));
  });

  it('are the same past the ORM as through it, and within a transaction', async () => {
    const all = (em: EntityManager) => readRows(em, Sample, { id: ['a', 'b', 'c'] }, { id: 'asc' });
    const throughOrm = await all(db.store.reader());
    expect(await all(db.store.rows)).toEqual(throughOrm);
    expect(await db.store.reader().transactional((em) => all(em as EntityManager))).toEqual(throughOrm);
  });

  it('see what was committed a moment ago, and nothing of what is not', async () => {
    const amount = async () => (await readRows(db.store.rows, Sample, { id: 'a' }))[0]?.amount;
    await db.store.reader().transactional(async (em) => {
      await em.nativeUpdate(Sample, { id: 'a' }, { amount: 9 });
      expect(await amount()).toBe(3);
    });
    expect(await amount()).toBe(9);
  });

  it('come together where they are asked for together, and one that fails fails alone', async () => {
    const asked = ['a', 'b', 'c', "a' or '1' = '1", "a\\' or 1 = 1 -- "].map((id) => readRows(db.store.rows, Sample, { id }));
    const failing = askRows(db.store.rows, 'select name from nowhere', []);
    await expect(failing).rejects.toThrow(/nowhere/);
    expect((await Promise.all(asked)).map((rows) => rows.map(({ id }) => id))).toEqual([['a'], ['b'], ['c'], [], []]);
  });

  it('are read where nothing can be written', async () => {
    await expect(askRows(db.store.rows, 'update sample set amount = 0', [])).rejects.toThrow(/read|only/i);
    expect(await readRows(db.store.rows, Sample, { id: 'a' })).toMatchObject([{ amount: 3 }]);
  });

  it('are there, or are told not to be, where the database is closed as they are asked for', async () => {
    const closing = await openTestStore(engine, { entities: [Sample], migrations: [Sample0001] });
    const asked = readRows(closing.store.rows, Sample, { id: 'a' }).catch((error: Error) => error.message);
    await closing.close();
    expect(await asked).toEqual(engine.name === 'sqlite' ? [] : 'The database is closed');
    await expect(readRows(closing.store.rows, Sample, { id: 'a' })).rejects.toThrow('The database is closed');
  });

  it('bear only what is wanted, where that is told', async () => {
    expect(await readRows(db.store.rows, Sample, { groupName: 'x' }, { id: 'asc' }, ['id', 'isOpen'])).toEqual([
      { id: 'a', isOpen: false },
      { id: 'b', isOpen: true },
    ]);
    expect(statements.at(-1)).not.toContain('content');
  });

  it('are those that fulfil all of a condition, or any of several, in the order that is asked for', async () => {
    const ids = async (...asked: Parameters<typeof readRows<typeof Sample>> extends [unknown, unknown, ...infer Rest] ? Rest : never) =>
      (await readRows(db.store.reader(), Sample, ...asked)).map(({ id }) => id);
    expect(await ids({ groupName: 'x' }, { amount: 'asc' })).toEqual(['b', 'a']);
    expect(await ids({ groupName: 'x' }, { amount: 'desc' })).toEqual(['a', 'b']);
    expect(await ids({ groupName: null })).toEqual(['c']);
    expect(await ids({ groupName: ['x', 'y', 'z'], isOpen: true })).toEqual(['b']);
    expect(await ids([{ id: 'a', amount: 3 }, { id: 'b', amount: 3 }, { id: 'c' }], { id: 'desc' })).toEqual(['c', 'a']);
  });

  it('are none, without a statement, where no value is allowed', async () => {
    expect(await readRows(db.store.reader(), Sample, { id: [] })).toEqual([]);
    expect(await readRows(db.store.reader(), Sample, [])).toEqual([]);
    expect(statements).toEqual([]);
    expect(await readRows(db.store.reader(), Sample, [{ id: [] }, { id: 'a' }])).toHaveLength(1);
  });

  it('take one statement, whatever the length of the list, and are seen by whoever counts statements', async () => {
    for (const length of [3, 4]) await readRows(db.store.reader(), Sample, { id: Array.from({ length }, (_, index) => `n${index}`) });
    expect(statements).toHaveLength(2);
    expect(statements[0]).toBe(statements[1]);
  });

  it('are read within the transaction that reads them', async () => {
    await db.store.reader().transactional(async (em) => {
      await em.nativeUpdate(Sample, { id: 'a' }, { amount: 9 });
      expect(await readRows(em, Sample, { id: 'a' })).toMatchObject([{ amount: 9 }]);
    });
  });

  it('share what is long and cannot be changed', async () => {
    const read = async () => (await readRows(db.store.reader(), Sample, { id: 'c' }))[0]?.content as { list: unknown[] };
    expect(await read()).toBe(await read());
    const content = await read();
    expect(() => content.list.push(2)).toThrow(TypeError);
  });
});
