import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { write } from '../persistence/write.js';
import { testEngines } from '../testing/engines.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';
import { verifyJournal } from './verify.js';

const COLUMNS = ['id', 'type', 'subject', 'audience', 'actor', 'time', 'data', 'previous_hash', 'hash'] as const;
const OTHER = { id: 'ffffffff-ffff-4fff-8fff-ffffffffffff', previous_hash: 'f'.repeat(64), hash: 'e'.repeat(64) } as const;

describe.each(await testEngines())('the hash chain, on $name', (engine) => {
  let db: TestStore;
  beforeAll(async () => {
    db = await openTestStore(engine);
  });
  afterAll(() => db.close());

  const tell = (subject: string, text: string, actor = 'clerk') =>
    write(db.store, actor, async ({ record }) => record({ type: 'onewindow.case.changed', subject, audience: '*', data: { text } }));
  const broken = async () => (await verifyJournal(db.store)).broken;
  const idOf = async (seq: number) => String((await db.rows('select id from journal_entry where part = 0 and seq = ?', seq))[0]?.id);

  it('is sound after any writing, whatever the texts hold', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    // Subjects and actors come from ids and tokens, which hold no NUL; texts may hold anything.
    const subject = fc.string({ unit: 'binary', maxLength: 20 }).map((one) => one.replaceAll('\0', ''));
    const said = fc.record({ subject, text, actor: fc.oneof(subject, fc.constant('half\ud800pair ')) });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3 }), fc.array(said, { maxLength: 6 }), async (partitions, all) => {
        await db.reset(partitions);
        for (const one of all) await tell(one.subject, one.text, one.actor);
        expect(await verifyJournal(db.store)).toEqual({ entries: all.length, partitions, broken: [] });
      }),
      { numRuns: 20 },
    );
  });

  it('gives no false alarm while others write', async () => {
    await db.reset(2);
    let writing = true;
    const writers = Promise.all(Array.from({ length: 30 }, (_, index) => tell(`case-${index}`, 'x'))).finally(() => {
      writing = false;
    });
    const verdicts = [];
    while (writing) verdicts.push(...(await broken()));
    await writers;
    expect(verdicts).toEqual([]);
    expect((await verifyJournal(db.elsewhere)).entries).toBe(30);
  });

  describe('of five entries', () => {
    beforeEach(async () => {
      await db.reset(1);
      for (let index = 1; index <= 5; index += 1) await tell('case-1', `text ${index}`);
    });

    it.each(COLUMNS)('names the entry whose %s was changed', async (column) => {
      const id = await idOf(3);
      const value = column in OTHER ? OTHER[column as keyof typeof OTHER] : 'changed';
      await db.tamper(`update journal_entry set ${column} = ? where part = 0 and seq = 3`, value);
      expect(await broken()).toEqual([expect.objectContaining({ part: 0, seq: 3, id: column === 'id' ? OTHER.id : id })]);
    });

    it.each([1, 2, 3, 4, 5])('names entry %i when it was dropped', async (seq) => {
      await db.tamper('delete from journal_entry where part = 0 and seq = ?', seq);
      expect(await broken()).toEqual([{ part: 0, seq, id: null, reason: 'MISSING' }]);
    });

    it('names the first that is gone when the tail was cut', async () => {
      await db.tamper('delete from journal_entry where part = 0 and seq > 2');
      expect(await broken()).toEqual([{ part: 0, seq: 3, id: null, reason: 'MISSING' }]);
    });

    it('finds a cut tail whose number was put right at the head', async () => {
      await db.tamper('delete from journal_entry where part = 0 and seq > 2');
      await db.tamper('update journal_head set seq = 2 where part = 0');
      expect(await broken()).toEqual([{ part: 0, seq: 2, id: null, reason: 'HEAD' }]);
    });

    it.each(['seq', 'data'])('names the first of two entries whose %s was swapped', async (column) => {
      const swap = column === 'seq' ? ['seq', 'seq'] : ['data', 'data'];
      const [second, fourth] = await db.rows(
        `select id, ${swap[0]} as value from journal_entry where part = 0 and seq in (2, 4) order by seq`,
      );
      if (column === 'seq') await db.tamper('update journal_entry set seq = 99 where id = ?', second?.id);
      await db.tamper(`update journal_entry set ${column} = ? where id = ?`, second?.value, fourth?.id);
      await db.tamper(`update journal_entry set ${column} = ? where id = ?`, fourth?.value, second?.id);
      expect(await broken()).toEqual([expect.objectContaining({ part: 0, seq: 2 })]);
    });

    const insert = (part: number, seq: number, hash = 'a'.repeat(64)) =>
      db.tamper(
        `insert into journal_entry (part, seq, id, type, subject, audience, actor, time, data, previous_hash, hash)
         select ?, ?, '${OTHER.id}', type, subject, audience, actor, time, data, hash, ? from journal_entry where part = 0 and seq = 2`,
        part,
        seq,
        hash,
      );

    it('names an entry that was put between two others', async () => {
      for (const seq of [5, 4, 3]) await db.tamper('update journal_entry set seq = ? where part = 0 and seq = ?', seq + 1, seq);
      await insert(0, 3);
      await db.tamper('update journal_head set seq = 6 where part = 0');
      expect(await broken()).toEqual([{ part: 0, seq: 3, id: OTHER.id, reason: 'CHANGED' }]);
    });

    it.each([6, 7, 40])('names an entry that was put behind the end, as number %i', async (seq) => {
      await insert(0, seq);
      expect(await broken()).toEqual([{ part: 0, seq, id: OTHER.id, reason: 'HEAD' }]);
    });

    it.each([0, -3])('names an entry that was put before the beginning, as number %i', async (seq) => {
      await insert(0, seq);
      expect(await broken()).toEqual([{ part: 0, seq, id: OTHER.id, reason: 'CHAIN' }]);
    });

    it('names an entry in a partition that the journal does not have', async () => {
      await insert(9, 1);
      expect(await broken()).toEqual([{ part: 9, seq: 1, id: OTHER.id, reason: 'HEAD' }]);
    });

    it('finds a partition whose head is gone, with the chain that it would have hidden', async () => {
      const id = await idOf(1);
      await db.tamper('delete from journal_head where part = 0');
      expect(await broken()).toEqual([{ part: 0, seq: 1, id, reason: 'HEAD' }]);
    });

    it('finds a head that names another end', async () => {
      await db.tamper('update journal_head set hash = ? where part = 0', 'b'.repeat(64));
      expect(await broken()).toEqual([{ part: 0, seq: 5, id: null, reason: 'HEAD' }]);
    });
  });

  it('finds an empty partition that is gone', async () => {
    await db.reset(3);
    await db.tamper('delete from journal_head where part = 1');
    expect(await broken()).toEqual([{ part: 1, seq: 0, id: null, reason: 'HEAD' }]);
  });

  it('goes on through more entries than it reads at once', async () => {
    await db.reset(1);
    await write(db.store, 'clerk', async ({ record }) => {
      for (let index = 0; index < 2001; index += 1)
        record({ type: 'onewindow.case.changed', subject: 'case-1', audience: '*', data: { index } });
    });
    expect(await verifyJournal(db.store)).toEqual({ entries: 2001, partitions: 1, broken: [] });
    await db.tamper("update journal_entry set actor = 'x' where part = 0 and seq = 1500");
    expect(await broken()).toEqual([expect.objectContaining({ seq: 1500, reason: 'CHANGED' })]);
  });
});
