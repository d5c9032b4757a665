import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from '@mikro-orm/sql';
import fc from 'fast-check';
import type { Store } from '../persistence/store.js';
import { write } from '../persistence/write.js';
import { testEngines } from '../testing/engines.js';
import { Gate } from '../testing/gate.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';
import { appendEntries, type NewEntry } from './append.js';
import type { FeedEntry } from './feed.js';
import { partitionOf } from './partition.js';
import { readFeed } from './read-feed.js';
import { verifyJournal } from './verify.js';

const READER = 'alpha';
const by = { actor: 'clerk', now: new Date('2026-03-10T02:00:00.000Z') };

const entry: fc.Arbitrary<NewEntry> = fc.record({
  type: fc.constant('onewindow.case.accepted'),
  subject: fc.integer({ min: 0, max: 5 }).map((number) => `case-${number}`),
  audience: fc.constantFrom(READER, '*', '-', 'beta'),
  data: fc.record({ text: fc.string({ unit: 'binary', maxLength: 12 }) }),
});
const plan = fc.record({
  partitions: fc.integer({ min: 1, max: 4 }),
  writers: fc.array(fc.array(entry, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 5 }),
  release: fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
  limit: fc.integer({ min: 1, max: 3 }),
});

/** Reads page after page behind its own position, as a consumer does, and keeps what it is given. */
class Follower {
  readonly seen: FeedEntry[] = [];
  #after: Record<number, number> = {};

  constructor(
    readonly store: Store,
    readonly limit: number,
  ) {}

  /** Reads once; whether there was anything to search. */
  async poll(): Promise<boolean> {
    const page = await readFeed(this.store, READER, this.#after, this.limit);
    this.seen.push(...page.entries);
    this.#after = { ...this.#after, ...page.searched };
    return Object.keys(page.searched).length > 0;
  }

  async drain(): Promise<void> {
    while (await this.poll());
  }
}

describe.each(await testEngines())('a journal that many write at once, on $name', (engine) => {
  let db: TestStore;
  beforeAll(async () => {
    db = await openTestStore(engine);
  });
  afterAll(() => db.close());

  const everyEntry = () => db.rows('select part, seq, subject, audience, id from journal_entry order by part, seq');

  async function expectDense(): Promise<void> {
    for (const { part, seq } of await db.rows('select part, seq from journal_head')) {
      const own = (await everyEntry()).filter((row) => row.part === part).map((row) => row.seq);
      expect(own).toEqual(Array.from({ length: Number(seq) }, (_, index) => index + 1));
    }
  }

  async function expectAllReadOnce(follower: Follower): Promise<void> {
    const due = (await everyEntry()).filter((row) => row.audience === READER || row.audience === '*');
    expect(follower.seen.map((one) => one.id).sort()).toEqual(due.map((row) => row.id).sort());
    for (const part of new Set(due.map((row) => row.part))) {
      const order = follower.seen.filter((one) => one.partition === part).map((one) => one.sequence);
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }
  }

  it('is read without a gap and without a repetition while transactions overlap and commit out of order', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async ({ partitions, writers, release, limit }) => {
        await db.reset(partitions);
        const follower = new Follower(db.store, limit);
        const committed =
          engine.name === 'mysql' ? await overlapping(writers, release, partitions, follower) : await oneByOne(writers, follower);
        await follower.drain();
        await expectAllReadOnce(follower);
        await expectDense();
        const rows = await everyEntry();
        for (const subject of new Set(committed)) {
          expect(rows.filter((row) => row.subject === subject)).toHaveLength(committed.filter((one) => one === subject).length);
        }
        expect((await verifyJournal(db.store)).broken).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  /** Every writer appends and stands before its commit, holding its partitions; they are let go in another order than they came. */
  async function overlapping(writers: NewEntry[][], release: number[], partitions: number, follower: Follower): Promise<string[]> {
    const waiting: { gate: Gate; parts: number[]; ended: Promise<void> }[] = [];
    for (const [index, entries] of writers.entries()) {
      const gate = new Gate();
      const parts = entries.map((one) => partitionOf(one.subject, partitions));
      const store = index % 2 === 0 ? db.store : db.elsewhere;
      const ended = store.reader().transactional(async (em) => {
        await appendEntries(em as never, entries, by);
        await gate.wait();
      });
      const blocked = waiting.some((other) => other.parts.some((part) => parts.includes(part)));
      if (!blocked) await gate.reached;
      waiting.push({ gate, parts, ended });
      await follower.poll();
    }
    const order = waiting.map((one, index) => ({ one, rank: release[index] ?? 0 })).sort((a, b) => a.rank - b.rank);
    for (const { one } of order) {
      one.gate.open();
      await follower.poll();
    }
    await Promise.all(waiting.map((one) => one.ended));
    return writers.flat().map((one) => one.subject);
  }

  /** One file has one writer at a time: all are started at once, and the reader asks in between. */
  async function oneByOne(writers: NewEntry[][], follower: Follower): Promise<string[]> {
    const polls: Promise<unknown>[] = [];
    const writes = writers.map((entries) => {
      const ended = write(db.store, by.actor, async ({ record }) => {
        for (const one of entries) record(one);
      });
      polls.push(polls.length === 0 ? follower.poll() : (polls.at(-1) as Promise<unknown>).then(() => follower.poll()));
      return ended;
    });
    await Promise.all([...writes, ...polls]);
    return writers.flat().map((one) => one.subject);
  }

  it('keeps the entries of one aggregate in the order in which their changes were committed', async () => {
    await db.reset(3);
    const took: number[] = [];
    const turns = Array.from({ length: 12 }, (_, index) =>
      (index % 2 === 0 ? db.store : db.elsewhere).reader().transactional(async (em) => {
        await appendEntries(em as never, [{ type: 'onewindow.case.changed', subject: 'case-1', audience: '*', data: { index } }], by);
        // The head of the partition is held until the commit: whoever stands here is the next to commit.
        took.push(index);
      }),
    );
    await Promise.all(turns);
    const rows = await db.rows("select data from journal_entry where subject = 'case-1' order by seq");
    expect(rows.map((row) => (JSON.parse(String(row.data)) as { index: number }).index)).toEqual(took);
    expect(took).toHaveLength(12);
  });

  it('gives nothing away of a change that was rolled back, and leaves no gap for it', async () => {
    await db.reset(1);
    const told = (subject: string, fails: boolean) =>
      write(db.store, 'clerk', async ({ record }) => {
        record({ type: 'onewindow.case.changed', subject, audience: '*', data: {} });
        if (fails) throw new Error('the body failed');
      });
    await told('a', false);
    await expect(told('b', true)).rejects.toThrow('the body failed');
    await told('c', false);
    const page = await readFeed(db.store, READER, {}, 10);
    expect(page.entries.map(({ subject, sequence }) => [subject, sequence])).toEqual([
      ['a', 1],
      ['c', 2],
    ]);
  });

  it.each([1, 3, 100])('gives what is committed while it is being read once, in pages of %i', async (limit) => {
    await db.reset(2);
    const tell = () =>
      write(db.elsewhere, 'clerk', async ({ record }) => {
        for (const subject of ['a', 'b', 'c', 'd']) record({ type: 'onewindow.case.changed', subject, audience: '*', data: {} });
      });
    await tell();
    let interruptions = 7;
    const interrupted: Store = { ...db.store, reader: () => interruptedAfterEachLook(db.store.reader()) };
    const interruptedAfterEachLook = (em: EntityManager): EntityManager => {
      const find = em.find.bind(em);
      em.find = (async (...args: Parameters<typeof find>) => {
        const found = await find(...args);
        interruptions -= 1;
        if (interruptions >= 0) await tell();
        return found;
      }) as never;
      return em;
    };
    const follower = new Follower(interrupted, limit);
    await follower.drain();
    expect(interruptions).toBeLessThanOrEqual(0);
    expect(await everyEntry()).toHaveLength(32);
    await expectAllReadOnce(follower);
  });

  it('refuses a reader that has applied more than the journal holds, instead of passing over what comes', async () => {
    await db.reset(1);
    await expect(readFeed(db.store, READER, { 0: 5 }, 10)).rejects.toThrow('was it put back?');
    await expect(readFeed(db.store, READER, { 7: 1 }, 10)).rejects.toThrow('was it put back?');
    await expect(readFeed(db.store, READER, { 0: 0, 7: 0 }, 10)).resolves.toEqual({ entries: [], searched: {} });
  });
});
