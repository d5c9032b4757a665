import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pino } from 'pino';
import { type Write, write } from '../persistence/write.js';
import { effectTables, takeEffect } from '../testing/effects.js';
import { testEngines } from '../testing/engines.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';
import { FeedConsumer, type FeedHandler } from './consumer.js';
import type { FeedEntry, FeedSource } from './feed.js';
import { localFeed } from './local-feed.js';
import { verifyJournal } from './verify.js';

const logged: string[] = [];
const logger = pino({ level: 'warn' }, { write: (line: string) => logged.push(line) });
class Killed extends Error {}

describe.each(await testEngines())('a consumer of a journal, on $name', (engine) => {
  let owner: TestStore;
  let reader: TestStore;
  /** Called after every statement of the reader's database. */
  let afterStatement: (statement: string) => void = () => undefined;

  beforeAll(async () => {
    owner = await openTestStore(engine);
    reader = await openTestStore(engine, { name: 'alpha', ...effectTables, onStatement: (statement) => afterStatement(statement) });
  });
  afterAll(async () => {
    await owner.close();
    await reader.close();
  });
  beforeEach(async () => {
    afterStatement = () => undefined;
    await owner.reset(2);
    await reader.reset(2);
  });

  const tell = (subjects: readonly string[], store = owner.store) =>
    write(store, 'clerk', async ({ record }) => {
      for (const subject of subjects)
        record({ type: 'onewindow.case.accepted', subject, audience: subject.startsWith('other') ? 'beta' : 'alpha', data: {} });
    });
  const feed = () => localFeed(owner.store, 'alpha');
  const consumer = (
    handle: FeedHandler = takeEffect,
    given: { source?: FeedSource; store?: TestStore['store']; batch?: number; retry?: number } = {},
  ) => new FeedConsumer({ store: given.store ?? reader.store, source: given.source ?? feed(), handle, logger, ...given });
  const drain = async (one: FeedConsumer) => {
    while ((await one.runOnce()) > 0);
  };

  /** Every entry for this reader took effect once, in order, and is told of once in the reader's own journal. */
  async function expectExactlyOnce(): Promise<void> {
    const due = await owner.rows("select id, subject, seq from journal_entry where audience in ('alpha', '*')");
    const effects = await reader.rows('select entry from effect');
    const told = await reader.rows('select data from journal_entry');
    const ids = due.map((row) => row.id).sort();
    expect(effects.map((row) => row.entry).sort()).toEqual(ids);
    expect(told.map((row) => (JSON.parse(String(row.data)) as { entry: string }).entry).sort()).toEqual(ids);
    expect(Number((await reader.rows('select value from total'))[0]?.value ?? 0)).toBe(ids.length);
    expect((await verifyJournal(reader.store)).broken).toEqual([]);
  }

  it('applies what is for it, passes over what is not, and applies nothing when it reads again', async () => {
    await tell(['a', 'other-1', 'b', 'other-2', 'c']);
    const one = consumer();
    expect(await one.runOnce()).toBe(3);
    expect(await one.runOnce()).toBe(0);
    expect(await consumer().runOnce()).toBe(0);
    await expectExactlyOnce();
    const ends = await owner.rows('select part, seq from journal_head where seq > 0 order by part');
    expect(await reader.rows('select part, seq from feed_cursor order by part')).toEqual(ends);
  });

  it('applies nothing twice when the feed gives the same page again', async () => {
    await tell(['a', 'b', 'c']);
    const page = await feed().read({}, { limit: 100, wait: 0 });
    const stale: FeedSource = { name: owner.store.name, read: async () => page };
    const one = consumer(takeEffect, { source: stale });
    expect([await one.runOnce(), await one.runOnce(), await one.runOnce()]).toEqual([3, 0, 0]);
    await expectExactlyOnce();
  });

  it('applies every entry once, killed after any statement and started anew', async () => {
    let count = 0;
    const isStep = (statement: string) =>
      !statement.startsWith('begin') && !statement.startsWith('rollback') && !statement.startsWith('set ');
    const steps: string[] = [];
    const prepare = async () => {
      afterStatement = () => undefined;
      await owner.reset(2);
      await reader.reset(2);
      await tell(['a', 'other', 'b']);
    };
    await prepare();
    afterStatement = (statement) => isStep(statement) && steps.push(statement);
    await drain(consumer());
    expect(steps.filter((statement) => statement.startsWith('commit')).length).toBeGreaterThanOrEqual(2);
    for (let kill = 1; kill <= steps.length; kill += 1) {
      await prepare();
      count = 0;
      afterStatement = (statement) => {
        if (!isStep(statement)) return;
        count += 1;
        if (count === kill) throw new Killed(`killed after: ${statement}`);
      };
      await expect(drain(consumer())).rejects.toThrow('killed after');
      afterStatement = () => undefined;
      await drain(consumer());
      await expectExactlyOnce();
    }
  });

  const places = ['while it reads', 'before the handler', 'in the handler', 'after the handler, before the commit'] as const;
  it.each(places)('applies every entry once, killed %s', async (place) => {
    await tell(['a', 'b', 'c', 'd']);
    let left = 2;
    const dies = (here: (typeof places)[number]) => {
      if (here === place && left-- === 0) throw new Killed(here);
    };
    const source: FeedSource = {
      name: owner.store.name,
      read: async (after, options) => {
        dies('while it reads');
        return feed().read(after, { ...options, limit: 1 });
      },
    };
    const handle: FeedHandler = async (unit, entry) => {
      dies('before the handler');
      await takeEffect(unit, entry);
      dies('in the handler');
      await unit.em.flush();
      dies('after the handler, before the commit');
    };
    await expect(drain(consumer(handle, { source }))).rejects.toThrow(Killed);
    await drain(consumer(handle, { source }));
    await expectExactlyOnce();
  });

  it('applies every entry once when two read one feed at the same time', async () => {
    const subjects = fc.array(fc.constantFrom('a', 'b', 'c', 'other'), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(subjects, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }), async (all, partitions, batch) => {
        await owner.reset(partitions);
        await reader.reset(partitions);
        await tell(all);
        const twins = [consumer(takeEffect, { batch }), consumer(takeEffect, { batch, store: reader.elsewhere })];
        await Promise.all([...twins.map(drain), tell(all, owner.elsewhere)]);
        await Promise.all(twins.map(drain));
        await expectExactlyOnce();
      }),
      { numRuns: 10 },
    );
  });

  if (engine.name === 'mysql') {
    it('applies every entry once when its connection is dropped in the middle of an entry', async () => {
      await tell(['a', 'b', 'c']);
      let drops = 1;
      const handle: FeedHandler = async (unit, entry) => {
        await takeEffect(unit, entry);
        if (drops-- > 0) await dropConnection(unit);
      };
      await expect(drain(consumer(handle))).rejects.toThrow();
      await drain(consumer(handle));
      await expectExactlyOnce();
    });

    const dropConnection = async ({ em }: Write) => {
      const [row] = (await em.execute('select connection_id() as id')) as { id: number }[];
      await reader.elsewhere.orm.em.getConnection().execute(`kill ${row?.id}`, [], 'run');
    };
  }

  describe('with an entry that cannot be applied', () => {
    const poison = 'poison';
    const secret = '宋立新';
    let mended = false;
    const handle: FeedHandler = async (unit, entry) => {
      if (entry.subject === poison && !mended) throw new Error(`insert into person values ('${secret}')`);
      await takeEffect(unit, entry);
    };
    let held: FeedEntry;
    let behind: number;

    beforeEach(async () => {
      mended = false;
      await tell(['a', poison, 'b', poison, 'c', 'd', 'e']);
      const { entries } = await feed().read({}, { limit: 100, wait: 0 });
      held = entries.find((one) => one.subject === poison) as FeedEntry;
      behind = entries.filter((one) => one.partition === held.partition && one.sequence >= held.sequence).length;
      expect(entries.some((one) => one.partition !== held.partition)).toBe(true);
    });

    it('holds the partition of that entry and no other', async () => {
      await expect(consumer(handle).runOnce()).rejects.toThrow('insert into person');
      expect(await reader.rows('select entry from effect')).toHaveLength(7 - behind);
      const more = ['f', 'g', 'h', 'i'];
      await tell(more);
      await expect(consumer(handle).runOnce()).rejects.toThrow('insert into person');
      const effects = await reader.rows('select seq from effect');
      const { entries } = await feed().read({}, { limit: 100, wait: 0 });
      expect(effects).toHaveLength(entries.filter((one) => one.partition !== held.partition || one.sequence < held.sequence).length);
    });

    it('catches up with all the rest, instead of keeping its subgraph from starting', async () => {
      const one = consumer(handle, { batch: 1 });
      await one.catchUp();
      expect(await reader.rows('select entry from effect')).toHaveLength(7 - behind);
      expect(one.state.fault).toContain(held.id);
      mended = true;
      await one.catchUp();
      expect(one.state.fault).toBeNull();
      await expectExactlyOnce();
    });

    it('tells in its state which entry it is, and the cause in the log alone', async () => {
      logged.length = 0;
      const one = consumer(handle);
      await expect(one.runOnce()).rejects.toThrow();
      await expect(one.runOnce()).rejects.toThrow();
      expect(one.state.fault).toContain(held.id);
      expect(one.state.fault).toContain(`partition ${held.partition}`);
      expect(one.state.fault).not.toContain(secret);
      expect(logged.filter((line) => line.includes(secret))).toHaveLength(1);
    });

    it('goes on by itself, in order, when the cause is mended', async () => {
      let failures = 0;
      const order: string[] = [];
      const one = await new Promise<FeedConsumer>((resolve) => {
        const trying: FeedConsumer = consumer(
          async (unit, entry) => {
            if (entry.subject === poison && failures < 3) {
              failures += 1;
              throw new Error('not yet');
            }
            await takeEffect(unit, entry);
            order.push(`${entry.partition}/${String(entry.sequence).padStart(3, '0')}`);
            if (order.length === 7) resolve(trying);
          },
          { retry: 1 },
        );
        trying.start();
      });
      await one.stop();
      expect(failures).toBe(3);
      for (const part of ['0/', '1/']) {
        const own = order.filter((place) => place.startsWith(part));
        expect(own).toEqual(own.toSorted());
      }
      await expectExactlyOnce();
    });
  });

  it('wakes when the journal grows, and ends at once when it is stopped', async () => {
    let applied: () => void = () => undefined;
    const first = new Promise<void>((resolve) => {
      applied = resolve;
    });
    const one = new FeedConsumer({
      store: reader.store,
      source: feed(),
      logger,
      wait: 60_000,
      handle: async (unit, entry) => {
        await takeEffect(unit, entry);
        applied();
      },
    });
    one.start();
    await tell(['a']);
    await first;
    await one.stop();
    expect(one.state.fault).toBeNull();
    await drain(consumer());
    await expectExactlyOnce();
  });

  it('ends at once while it waits to try again', async () => {
    const source: FeedSource = { name: owner.store.name, read: () => Promise.reject(new Error('no answer')) };
    const one = await new Promise<FeedConsumer>((resolve) => {
      const telling = pino({ level: 'warn' }, { write: () => resolve(failing) });
      const failing = new FeedConsumer({ store: reader.store, source, handle: takeEffect, logger: telling, retry: 60_000 });
      failing.start();
    });
    await one.stop();
    expect(one.state).toEqual({ feed: owner.store.name, fault: 'the journal cannot be read', lastReadAt: null });
  });
});
