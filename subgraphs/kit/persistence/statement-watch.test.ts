import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { JournalHead } from '../journal/journal.entity.js';
import { testEngines } from '../testing/engines.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';
import { readRows } from './read-rows.js';

describe.each(await testEngines())('statements of the database, on $name', (engine) => {
  let db: TestStore;
  const ran: [string, number][] = [];
  beforeAll(async () => {
    db = await openTestStore(engine, { statementRan: (kind, milliseconds) => ran.push([kind, milliseconds]) });
  });
  afterAll(() => db.close());
  beforeEach(() => {
    ran.length = 0;
  });
  const kinds = () => ran.map(([kind]) => kind);

  it('are told by what they do, whichever way they go to the database, with what they took', async () => {
    await readRows(db.store.rows, JournalHead, { part: [0, 1] }, { part: 'asc' });
    await db.store.reader().find(JournalHead, {});
    await db.store.orm.em.fork().transactional(async (em) => {
      await em.getConnection().execute('update journal_head set part = part', [], 'run', em.getTransactionContext());
    });
    expect(kinds().filter((kind) => kind !== 'other')).toEqual(['read', 'read', 'write']);
    expect(kinds().filter((kind) => kind === 'other').length).toBeGreaterThanOrEqual(2);
    expect(ran.every(([, milliseconds]) => milliseconds >= 0 && milliseconds < 60_000)).toBe(true);
    expect(ran[0]?.[1]).toBeGreaterThan(0);
  });

  it('are told when they fail, too', async () => {
    await expect(db.rows('select nothing from nowhere')).rejects.toThrow();
    expect(kinds()).toEqual(['read']);
  });
});
