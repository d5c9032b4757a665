import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarYear } from '../../kit/domain/calendar/index.js';
import { loadYear } from '../../kit/persistence/calendar/change-calendar.js';
import { write } from '../../kit/persistence/write.js';
import { testEngines } from '../../kit/testing/engines.js';
import { accepted, look, type Row, submit } from '../testing/acts.js';
import { clerk, developer, founder } from '../testing/callers.js';
import { type OpenWindow, openWindow } from '../testing/open-window.js';
import { renamed, storyOf } from '../testing/stories.js';

/** Made up for the test: the real notice for 2027 decides otherwise. */
const year2027: CalendarYear = {
  year: 2027,
  document: { title: '测试用放假安排', number: null, issuedOn: '2026-12-29' },
  offDays: ['2027-01-01', '2027-01-04', '2027-01-05'],
  makeUpDays: ['2027-01-09'],
};

const CLOCK = `clock { startedOn dueOn committedDueOn usedDays remaining state provisional calendarVersion traceLength
  openPause { reason } ignoredPauses { reason } trace(first: 5) { date counted code reason ruleRef { document article } calendarVersion } }`;

describe.each(await testEngines())('a year whose holidays are published while cases run ($name)', (engine) => {
  let window: OpenWindow;
  let id: string;
  beforeAll(async () => {
    window = await openWindow(engine, '2026-12-30T02:00:00.000Z');
    id = (await accepted(window, developer, clerk, storyOf('construction-permit'))).id as string;
  });
  afterAll(() => window.close());

  const clock = async (): Promise<Row> => {
    const { data, errors } = await window.ask(clerk, `{ case(id: "${id}") { tasks { dueOn committedDueOn ${CLOCK} } } }`);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return (data as Row).case.tasks[0] as Row;
  };
  const recomputed = async (): Promise<Row[]> =>
    (await look(window, clerk, id)).timeline.filter(({ type }: Row) => type === 'onewindow.case.step.dueDatesRecomputed');
  const load = (year: CalendarYear) => write(window.subgraph.store, 'ops', (unit) => loadYear(unit, year, 'ops'));

  it('says of an end in an unpublished year that it is provisional, and why each day counts', async () => {
    const task = await clock();
    expect(task).toMatchObject({
      committedDueOn: '2027-01-04',
      dueOn: '2027-01-08',
      clock: { committedDueOn: '2027-01-04', provisional: true },
    });
    expect(task.clock).toMatchObject({ state: 'RUNNING', usedDays: 0, remaining: 3, traceLength: 10, openPause: null, ignoredPauses: [] });
    expect(task.clock.trace.map(({ date, counted, code }: Row) => [date, counted, code])).toEqual([
      ['2026-12-30', false, 'START_DAY'],
      ['2026-12-31', true, 'WORKING_DAY'],
      ['2027-01-01', true, 'UNPUBLISHED_WEEKDAY'],
      ['2027-01-02', false, 'UNPUBLISHED_WEEKEND'],
      ['2027-01-03', false, 'UNPUBLISHED_WEEKEND'],
    ]);
  });

  it('counts anew from when silence accepts what waits for its first notice', async () => {
    const waiting = (await submit(window, founder, renamed(storyOf('single-shareholder'), '告'))).id as string;
    const entries = async () =>
      ((await look(window, founder, waiting)).timeline as Row[]).filter(({ type }) => type === 'onewindow.case.noticeDueRecomputed');
    const before = (await look(window, founder, waiting)).noticeDueAt as string;
    expect(before.slice(0, 10)).toBe('2027-01-06');
    await load(year2027);
    await window.subgraph.runChores();
    expect((await look(window, founder, waiting)).noticeDueAt).toBe(before.replace('2027-01-06', '2027-01-09'));
    expect(await entries()).toMatchObject([{ what: expect.stringContaining('告知期限') }]);
    await window.subgraph.runChores();
    expect(await entries()).toHaveLength(1);
  });

  it('computes the ends anew when the year is loaded, and tells it once in the timeline', async () => {
    await load(year2027);
    await window.subgraph.runChores();
    const { clock: now } = await clock();
    expect(now).toMatchObject({ committedDueOn: '2027-01-07', dueOn: '2027-01-12', provisional: false });
    expect(now.calendarVersion).toContain('2027@2026-12-29');
    const entry = { what: expect.stringContaining('重新计算'), step: 'construction-permit' };
    expect(await recomputed()).toMatchObject([entry]);
    await load(year2027);
    await window.subgraph.runChores();
    expect(await recomputed()).toHaveLength(1);
  });

  it('tells nothing where a correction leaves the ends where they are, nor to a case that began after it', async () => {
    const later = await accepted(window, founder, clerk, storyOf('single-shareholder'));
    await load({ ...year2027, offDays: [...year2027.offDays, '2027-10-01'] });
    await window.subgraph.runChores();
    expect(await recomputed()).toHaveLength(1);
    const { timeline } = await look(window, clerk, later.id as string);
    expect(timeline.map(({ type }: Row) => type)).not.toContain('onewindow.case.step.dueDatesRecomputed');
  });

  it('tells the others also where one step has lost its item', async () => {
    const before = (await recomputed()).length;
    const lost = await accepted(window, founder, clerk, renamed(storyOf('single-shareholder'), '失'));
    const connection = window.subgraph.store.orm.em.getConnection();
    await connection.execute('update case_step set version_number = 99 where case_id = ?', [lost.id], 'run');
    await load({ ...year2027, offDays: [...year2027.offDays, '2027-01-06'] });
    await window.subgraph.runChores();
    expect(await recomputed()).toHaveLength(before + 1);
    const { timeline } = await look(window, clerk, lost.id as string);
    expect(timeline.map(({ type }: Row) => type)).not.toContain('onewindow.case.step.dueDatesRecomputed');
  });

  it('refuses a trace of more days than a page holds', async () => {
    const { errors } = await window.ask(clerk, `{ case(id: "${id}") { tasks { clock { trace(first: 401) { date } } } } }`);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
