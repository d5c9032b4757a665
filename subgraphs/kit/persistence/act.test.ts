import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { done, type Outcome, refused } from '../domain/outcome.js';
import type { Refusal } from '../domain/rule.js';
import { Effect, effectTables, Total } from '../testing/effects.js';
import { testEngines } from '../testing/engines.js';
import { Gate } from '../testing/gate.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';
import { performAct, type SaidAct } from './act.js';
import type { Write } from './write.js';

const ALREADY: Refusal = { code: 'ALREADY_ACCEPTED', message: { zh: '已经受理', en: 'Accepted already' }, ruleRef: null, details: [] };
const said = (given: Partial<SaidAct> = {}): SaidAct => ({
  name: 'acceptCase',
  actor: 'clerk',
  key: 'key-1',
  input: { caseId: 'c1', note: '同意' },
  ...given,
});

describe.each(await testEngines())('an act, on $name', (engine) => {
  let db: TestStore;
  beforeAll(async () => {
    db = await openTestStore(engine, effectTables);
  });
  afterAll(() => db.close());
  beforeEach(() => db.reset(2));

  /** Leaves a row and an entry, and answers with the row's id. */
  const leave = async ({ em, record }: Write): Promise<Outcome<string>> => {
    const id = randomUUID();
    em.create(Effect, { id, entry: 'x', subject: 'c1', seq: 1 });
    record({ type: 'onewindow.case.accepted', subject: 'c1', audience: '*', data: {} });
    await em.flush();
    return done(id);
  };
  /** Accepts a case that can be accepted once. */
  const accept = async (unit: Write): Promise<Outcome<string>> => ((await unit.em.count(Effect)) > 0 ? refused(ALREADY) : leave(unit));
  const traces = async () => ({
    rows: (await db.rows('select id from effect')).length,
    entries: (await db.rows('select id from journal_entry')).length,
    acts: (await db.rows('select act_key from act_record')).length,
  });

  it('is done once when it is said twice, and answers the same', async () => {
    const first = await performAct(db.store, said(), leave);
    const second = await performAct(db.store, said({ input: { note: '同意', caseId: 'c1' } }), leave);
    expect(first.ok).toBe(true);
    expect(second).toEqual(first);
    expect(await traces()).toEqual({ rows: 1, entries: 1, acts: 1 });
  });

  it('is done once when it is said ten times at once, and answers the same to all', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => performAct(index % 2 ? db.store : db.elsewhere, said(), accept)),
    );
    expect(answers[0]?.ok).toBe(true);
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await traces()).toEqual({ rows: 1, entries: 1, acts: 1 });
  });

  if (engine.name === 'mysql') {
    it('gives the first answer to its twin that looked before the first was done and decided after', async () => {
      const gate = new Gate();
      const twin = performAct(db.elsewhere, said(), async (unit) => {
        await gate.wait();
        return accept(unit);
      });
      await gate.reached;
      const first = await performAct(db.store, said(), accept);
      gate.open();
      expect(first.ok).toBe(true);
      expect(await twin).toEqual(first);
    });
  }

  it.each([
    ['another input', said({ input: { caseId: 'c2', note: '同意' } })],
    ['another act', said({ name: 'issueNotice' })],
  ])('is refused when its key was used for %s', async (_, other) => {
    await performAct(db.store, said(), leave);
    expect(await performAct(db.store, other, leave)).toMatchObject({ ok: false, refusal: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect(await traces()).toEqual({ rows: 1, entries: 1, acts: 1 });
  });

  it.each([
    ['another person', said({ actor: 'colleague' })],
    ['a person whose name differs in the case of a letter', said({ actor: 'Clerk' })],
    ['a key that differs in the case of a letter', said({ key: 'KEY-1' })],
  ])('is another act when it comes with %s', async (_, other) => {
    const first = await performAct(db.store, said(), leave);
    const second = await performAct(db.store, other, leave);
    expect(second.ok).toBe(true);
    expect(second).not.toEqual(first);
  });

  it.each(['', ' ', 'key ', ' key', 'k'.repeat(81)])('is refused before anything is done when its key is "%s"', async (key) => {
    expect(await performAct(db.store, said({ key }), leave)).toMatchObject({ ok: false, refusal: { code: 'IDEMPOTENCY_KEY_INVALID' } });
    expect(await traces()).toEqual({ rows: 0, entries: 0, acts: 0 });
  });

  it('leaves no trace when it is refused, so that the same key may be tried again', async () => {
    const answer = await performAct(db.store, said(), async (unit) => {
      await leave(unit);
      return refused(ALREADY);
    });
    expect(answer).toEqual({ ok: false, refusal: ALREADY });
    expect(await traces()).toEqual({ rows: 0, entries: 0, acts: 0 });
    expect((await performAct(db.store, said(), leave)).ok).toBe(true);
  });

  it('leaves no trace when its body throws', async () => {
    const failing = performAct(db.store, said(), async (unit) => {
      await leave(unit);
      throw new Error('a bug');
    });
    await expect(failing).rejects.toThrow('a bug');
    expect(await traces()).toEqual({ rows: 0, entries: 0, acts: 0 });
    expect((await performAct(db.store, said(), leave)).ok).toBe(true);
  });

  it('decides anew on what another act left when both change one row', async () => {
    await db.store.reader().insert(Total, { id: 'all', value: 0, revision: 1 });
    const draw = (key: string, store = db.store) =>
      performAct(store, said({ key, input: key }), async ({ em }) => {
        const total = await em.findOneOrFail(Total, { id: 'all' });
        if (total.value >= 1) return refused(ALREADY);
        total.value += 1;
        return done(key);
      });
    const answers = await Promise.all([draw('one'), draw('two', db.elsewhere), draw('three')]);
    expect(answers.filter((one) => one.ok)).toHaveLength(1);
    expect(answers.filter((one) => !one.ok)).toEqual([
      { ok: false, refusal: ALREADY },
      { ok: false, refusal: ALREADY },
    ]);
    expect(await db.rows('select value, revision from total')).toEqual([{ value: 1, revision: 2 }]);
  });
});
