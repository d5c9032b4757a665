import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../kit/testing/engines.js';
import { act, judgeAll, look, type Row, submission, submit, tasksOf, told } from '../testing/acts.js';
import { clerk, formerClerk, founder, newClerk, reviewerOf, secondClerk } from '../testing/callers.js';
import { type OpenWindow, openWindow } from '../testing/open-window.js';
import { renamed, storyOf } from '../testing/stories.js';

const founding = storyOf('single-shareholder');
const subjects = (answer: Row): string[] => (answer.details as Row[]).map(({ subject }) => subject as string);

describe.each(await testEngines())('who may act at the window ($name)', (engine) => {
  let window: OpenWindow;
  let serial = 0;
  /** A founding that nobody else in this file applies for. */
  const another = () => {
    serial += 1;
    return renamed(founding, `${serial}号`);
  };
  const trySubmit = (caller: Parameters<typeof act>[1], changed: Row = {}) =>
    act(window, caller, 'submitCase', submission(another(), changed));

  beforeAll(async () => {
    window = await openWindow(engine);
  });
  afterAll(() => window.close());

  it('whose posting has expired can neither take in, judge, notify, accept nor supplement', async () => {
    const { id } = await submit(window, founder, another());
    expect(told(await trySubmit(formerClerk))).toBe('POSTING_EXPIRED');
    for (const name of ['issueNotice', 'acceptCase'])
      expect(told(await act(window, formerClerk, name, { caseId: id }))).toBe('POSTING_EXPIRED');
    expect(told(await act(window, formerClerk, 'judgePoints', { caseId: id, verdicts: [] }))).toBe('POSTING_EXPIRED');
    expect(told(await act(window, formerClerk, 'supplementCase', { caseId: id, form: {}, materials: [] }))).toBe('POSTING_EXPIRED');
    expect(told(await act(window, newClerk, 'acceptCase', { caseId: id }))).toBe('NOT_STATIONED');
  });

  it('of the window do not review what came online, and a department judges its own points only', async () => {
    const { id } = await submit(window, founder, another(), { channel: 'GOV_SITE' });
    expect(told(await act(window, clerk, 'acceptCase', { caseId: id }))).toBe('NOT_THE_REVIEWER');
    const reviewer = reviewerOf('tax');
    const { reviewPoints } = await look(window, reviewer, id as string);
    const open = (reviewPoints as Row[])
      .filter((point) => point.verdict === null)
      .map(({ part, code }) => ({ part, code, verdict: 'PASSED' }));
    const foreign = open.filter(({ part }) => part !== 'tax');
    const refused = await act(window, reviewer, 'judgePoints', { caseId: id, verdicts: open });
    expect(told(refused)).toBe('POINTS_NOT_APPLICABLE');
    expect(subjects(refused).sort()).toEqual(foreign.map(({ part, code }) => `${part}/${code}`).sort());
    expect(told(await act(window, reviewer, 'judgePoints', { caseId: id, verdicts: open.filter(({ part }) => part === 'tax') }))).toBe(
      'RECEIVED',
    );
    for (const department of ['market-supervision', 'hr-social-security', 'medical-insurance', 'provident-fund']) {
      const step = tasksOf(await look(window, reviewerOf(department), id as string));
      const part = Object.keys(step).find((key) => step[key]?.department === department);
      await act(window, reviewerOf(department), 'judgePoints', { caseId: id, verdicts: open.filter((point) => point.part === part) });
    }
    expect(told(await act(window, reviewer, 'acceptCase', { caseId: id }))).toBe('ACCEPTED');
  });

  it('of a department that has no part in a case is told that there is none, and nothing of its review', async () => {
    const { id } = await submit(window, founder, another(), { channel: 'GOV_SITE' });
    for (const name of ['acceptCase', 'issueNotice']) {
      expect(await act(window, reviewerOf('housing'), name, { caseId: id })).toMatchObject({ code: 'CASE_NOT_FOUND', details: [] });
    }
    const atTheCounter = await submit(window, founder, another());
    expect(await act(window, reviewerOf('tax'), 'acceptCase', { caseId: atTheCounter.id })).toMatchObject({
      code: 'NOT_THE_REVIEWER',
      details: [],
    });
  });

  it('who accept at the same moment: one does, the other is told where the case stands', async () => {
    const { id } = await submit(window, founder, another());
    await judgeAll(window, clerk, id as string);
    const answers = await Promise.all([clerk, secondClerk].map((caller) => act(window, caller, 'acceptCase', { caseId: id })));
    expect(answers.map(told).sort()).toEqual(['ACCEPTED', 'CASE_NOT_IN_REVIEW']);
    expect(answers.find(({ code }) => code !== undefined)?.message).toContain('已受理');
    expect(await released(id as string)).toHaveLength(1);
  });

  it('cannot accept what a colleague fails at the same moment', async () => {
    const { id } = await submit(window, founder, another());
    await judgeAll(window, clerk, id as string);
    const [point] = ((await look(window, clerk, id as string)).reviewPoints as Row[]).filter(({ automatic }) => !automatic);
    const verdicts = [{ part: point?.part, code: point?.code, verdict: 'FAILED' }];
    const [judged, accepting] = await Promise.all([
      act(window, clerk, 'judgePoints', { caseId: id, verdicts }),
      act(window, secondClerk, 'acceptCase', { caseId: id }),
    ]);
    expect([told(judged), told(accepting)]).toEqual(
      told(accepting) === 'ACCEPTED' ? ['CASE_NOT_IN_REVIEW', 'ACCEPTED'] : ['RECEIVED', 'POINTS_FAILED'],
    );
  });
  it('says its refusals in the language of the reader', async () => {
    const given = { caseId: randomUUID() };
    expect((await act(window, clerk, 'acceptCase', given)).message).toBe('未找到该办件，请核对办件编号');
    expect((await act(window, clerk, 'acceptCase', given, 'en')).message).toBe('There is no such case: check the number');
  });
  async function released(caseId: string): Promise<string[]> {
    return (await window.released('market-supervision')).filter((task) => task.caseId === caseId).map(({ taskId }) => taskId);
  }
});
