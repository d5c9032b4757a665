import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Effect, effectTables, Total } from '../testing/effects.js';
import { testEngines } from '../testing/engines.js';
import { Gate } from '../testing/gate.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';
import { nextSerial } from './serial.js';
import { write } from './write.js';

describe.each(await testEngines())('a transaction of a subgraph, on $name', (engine) => {
  let db: TestStore;
  beforeAll(async () => {
    db = await openTestStore(engine, effectTables);
  });
  afterAll(() => db.close());
  beforeEach(() => db.reset(2));

  it('loses no change when sixteen writers change one row at once', async () => {
    await db.store.reader().insert(Total, { id: 'all', value: 0, revision: 1 });
    const add = (index: number) =>
      write(index % 2 ? db.store : db.elsewhere, 'clerk', async ({ em }) => {
        const total = await em.findOneOrFail(Total, { id: 'all' });
        total.value += 1;
      });
    await Promise.all(Array.from({ length: 16 }, (_, index) => add(index)));
    expect(await db.rows('select value, revision from total')).toEqual([{ value: 16, revision: 17 }]);
  });

  it('gives every number of a series once and leaves none out, whoever asks at once', async () => {
    const take = (index: number) => write(index % 2 ? db.store : db.elsewhere, 'clerk', ({ em }) => nextSerial(em, 'cases-2026'));
    const numbers = await Promise.all(Array.from({ length: 20 }, (_, index) => take(index)));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('gives consecutive numbers within one transaction, and series that do not know one another', async () => {
    const take = () =>
      write(db.store, 'clerk', async ({ em }) => [
        await nextSerial(em, 'a'),
        await nextSerial(em, 'a'),
        await nextSerial(em, 'b'),
        await nextSerial(em, 'a'),
      ]);
    expect(await take()).toEqual([1, 2, 1, 3]);
    expect(await take()).toEqual([4, 5, 2, 6]);
  });

  it('gives a number again that a rolled-back transaction had taken, so that no number is missing', async () => {
    const lost = write(db.store, 'clerk', async ({ em }) => {
      await nextSerial(em, 'a');
      throw new Error('refused after all');
    });
    await expect(lost).rejects.toThrow('refused after all');
    expect(await write(db.store, 'clerk', ({ em }) => nextSerial(em, 'a'))).toBe(1);
  });

  if (engine.name === 'mysql') {
    it('starts anew when two writers wait for one another and the database breaks the deadlock', async () => {
      await db.store.reader().insertMany(Total, [
        { id: 'left', value: 0, revision: 1 },
        { id: 'right', value: 0, revision: 1 },
      ]);
      let attempts = 0;
      const lockBoth = (first: string, second: string, own: Gate, other: Gate, store = db.store) =>
        write(store, 'clerk', async ({ em }) => {
          attempts += 1;
          await em.execute('update total set value = value + 1 where id = ?', [first]);
          own.open();
          await other.passed;
          await em.execute('update total set value = value + 1 where id = ?', [second]);
        });
      const [a, b] = [new Gate(), new Gate()];
      await Promise.all([lockBoth('left', 'right', a, b), lockBoth('right', 'left', b, a, db.elsewhere)]);
      expect(attempts).toBeGreaterThan(2);
      expect((await db.rows('select value from total')).map((row) => row.value)).toEqual([2, 2]);
    });
  }

  it('keeps instants to the millisecond and as UTC, wherever the process stands', async () => {
    const at = new Date('2026-03-10T02:03:04.567Z');
    await db.store
      .reader()
      .execute("insert into act_record (actor, act_key, act, input_hash, subject, at) values ('a', 'k', 'x', 'h', 's', ?)", [at]);
    const { ActRecord } = await import('./kit-tables.js');
    const row = await db.store.reader().findOneOrFail(ActRecord, { actor: 'a', actKey: 'k' });
    expect(row.at.toISOString()).toBe(at.toISOString());
    const written = await write(db.store, 'clerk', async ({ em }) =>
      em.create(ActRecord, { actor: 'b', actKey: 'k', act: 'x', inputHash: 'h', subject: 's', at }),
    );
    expect(written.at).toEqual(at);
    const [raw] =
      engine.name === 'mysql'
        ? await db.rows("select date_format(at, '%H:%i:%s.%f') as text from act_record where actor = 'b'")
        : [{ text: '02:03:04.567000' }];
    expect(raw?.text).toBe('02:03:04.567000');
  });

  it('rings the bell after a commit that told something, and not otherwise', async () => {
    const rung: string[] = [];
    const listen = (name: string) => {
      const stop = new AbortController();
      void db.store.bell.next(60_000, stop.signal).then(() => rung.push(name));
      return stop;
    };
    const quiet = listen('quiet');
    await write(db.store, 'clerk', async ({ em }) => em.create(Effect, { id: '1', entry: 'x', subject: 's', seq: 1 }));
    await expect(
      write(db.store, 'clerk', async ({ record }) => {
        record({ type: 't', subject: 's', audience: '*', data: {} });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(rung).toEqual([]);
    quiet.abort();
    await write(db.store, 'clerk', async ({ record }) => record({ type: 't', subject: 's', audience: '*', data: {} }));
    expect(rung).toEqual(['quiet']);
    listen('told');
    await write(db.store, 'clerk', async ({ record }) => record({ type: 't', subject: 's', audience: '*', data: {} }));
    await Promise.resolve();
    expect(rung).toEqual(['quiet', 'told']);
  });

  it('stays closed when it was closed, whoever asks it late', async () => {
    const other = await openTestStore(engine);
    await other.store.close();
    await expect(other.store.reader().execute('select 1')).rejects.toThrow('The database is closed');
    await other.close();
  });
});
