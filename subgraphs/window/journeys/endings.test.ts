import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TASK_ENDED, taskEnded } from '../../kit/contract/task-ended.message.js';
import { readFeed } from '../../kit/journal/read-feed.js';
import { testEngines } from '../../kit/testing/engines.js';
import { accepted, act, judgeAll, look, type Row, submission, submit, tasksOf, told } from '../testing/acts.js';
import {
  analyst,
  clerk,
  founder,
  guide,
  operations,
  outputClerk,
  restaurant,
  reviewerOf,
  secondClerk,
  stranger,
} from '../testing/callers.js';
import { type OpenWindow, openWindow } from '../testing/open-window.js';
import { renamed, storyOf } from '../testing/stories.js';

type Task = { taskId: string; department: string };
const founding = storyOf('single-shareholder');

describe.each(await testEngines())('a case that ends without being delivered ($name)', (engine) => {
  let window: OpenWindow;
  let serial = 0;
  const another = () => {
    serial += 1;
    return renamed(founding, `止${serial}`);
  };
  const ended = async (department: string) =>
    (await readFeed(window.subgraph.store, department, {}, 1000)).entries
      .filter((entry) => entry.type === TASK_ENDED)
      .map((entry) => taskEnded.parse(entry.data));
  const withdraw = (caller: typeof founder, caseId: unknown) =>
    act(window, caller, 'withdrawCase', { caseId, reason: '经营计划有变，暂不办理' });

  beforeAll(async () => {
    window = await openWindow(engine);
  });
  afterAll(() => window.close());

  it('is not accepted in writing: reason, competent body, remedies, rule, number', async () => {
    const { id } = await submit(window, founder, another());
    const refuse = (given: Row, caller = clerk) =>
      act(window, caller, 'refuseCase', {
        caseId: id,
        reasonCode: 'NOT_OUR_COMPETENCE',
        explanation: '登记机关为呼伦贝尔市市场监督管理局',
        ...given,
      });
    expect(told(await refuse({}))).toBe('COMPETENT_BODY_MISSING');
    expect(told(await refuse({ reasonCode: 'NO_SUCH' }))).toBe('REASON_UNKNOWN');
    expect(told(await refuse({}, reviewerOf('tax')))).toBe('NOT_THE_REVIEWER');
    expect(told(await refuse({ competentBody: '呼伦贝尔市市场监督管理局' }))).toBe('REFUSED');
    const { ending, timeline } = await look(window, founder, id as string);
    expect(ending).toMatchObject({
      kind: 'REFUSED',
      whole: true,
      competentBody: '呼伦贝尔市市场监督管理局',
      ruleRef: { document: '《中华人民共和国行政许可法》', article: '第三十二条第一款第（二）项' },
      documentNumber: expect.stringMatching(/^扎政服不受字〔2026〕第\d{6}号$/),
    });
    expect(ending.remedies.join()).toMatch(/复议.*诉讼/);
    const paper = await paperOf(window, id as string, 'REFUSAL');
    expect(paper.number).toBe(ending.documentNumber);
    expect(paper.text).toMatch(/决定不予受理.*依法由呼伦贝尔市市场监督管理局办理.*60日内.*行政复议法.*6个月内/);
    expect(paper.text).toMatch(/公司设立登记[^：]*：扎兰屯市人民政府.*新办纳税人[^：]*：国家税务总局呼伦贝尔市税务局/);
    expect((timeline as Row[]).map(({ what }) => what)).toContain('不予受理');
    expect(told(await act(window, clerk, 'acceptCase', { caseId: id }))).toBe('CASE_NOT_IN_REVIEW');
    expect((await look(window, analyst, id as string)).ending).toMatchObject({ explanation: null, endedBy: null });
  });

  it('is withdrawn: the departments that have a task are told, and it may be applied for again', async () => {
    const story = another();
    const { id, tasks } = await accepted(window, founder, clerk, story);
    const registration = (tasks as Row[]).find(({ step }) => step === 'registration');
    await window.receive({ taskId: registration?.id as string, department: 'market-supervision' });
    expect(told(await withdraw(stranger, id))).toBe('CASE_NOT_FOUND');
    expect(told(await withdraw(founder, id))).toBe('WITHDRAWN');
    expect(await ended('market-supervision')).toContainEqual(expect.objectContaining({ taskId: registration?.id, why: 'WITHDRAWN' }));
    const after = await look(window, founder, id as string);
    expect(after.ending).toMatchObject({ kind: 'WITHDRAWN', whole: true, onBehalfOfApplicant: false });
    expect((after.tasks as Row[]).map(({ status }) => status)).toEqual(Array(5).fill('CANCELLED'));
    expect(await ended('tax')).toEqual([]);
    expect(told(await act(window, outputClerk, 'registerDelivery', { caseId: id, recipientName: 'x', recipientIdNumber: 'y' }))).toBe(
      'NOT_TO_BE_DELIVERED',
    );
    expect(told(await act(window, founder, 'submitCase', submission(story)))).toBe('RECEIVED');
  });

  it('is withdrawn at the counter by staff, and the case says for whom', async () => {
    const { id } = await submit(window, founder, another());
    expect(told(await withdraw(guide, id))).toBe('WITHDRAWN');
    expect((await look(window, founder, id as string)).ending).toMatchObject({ endedBy: guide.name, onBehalfOfApplicant: true });
  });

  it('after a first decision ends only the rest: what was decided is still delivered', async () => {
    const story = another();
    const { id, tasks } = await accepted(window, founder, clerk, story);
    const registration = (tasks as Row[]).find(({ step }) => step === 'registration');
    await window.decide({ taskId: registration?.id as string, department: 'market-supervision', produced: { registeredOn: '2026-11-24' } });
    expect(told(await withdraw(founder, id))).toBe('TO_BE_DELIVERED');
    const after = await look(window, clerk, id as string);
    expect(after.ending).toMatchObject({ kind: 'WITHDRAWN', whole: false });
    expect(after.ending.steps).toHaveLength(4);
    expect((await ended('tax')).map(({ taskId }) => taskId)).toContain(tasksOf(after).tax?.taskId);
    expect(told(await withdraw(founder, id))).toBe('CASE_ALREADY_DECIDED');
    const { name: recipientName, idNumber: recipientIdNumber } = story.collector;
    expect(told(await act(window, outputClerk, 'registerDelivery', { caseId: id, recipientName, recipientIdNumber }))).toBe('CLOSED');
  });

  it('and a decision at the same moment: one of the two wins, and the other is told', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { id, tasks } = await accepted(window, founder, clerk, another());
      const task: Task = { taskId: (tasks as Row[])[0]?.id as string, department: 'market-supervision' };
      const [answer] = await Promise.all([withdraw(founder, id), window.decide({ ...task, outcome: 'DENIED' })]);
      const after = await look(window, clerk, id as string);
      const types = (after.timeline as Row[]).map(({ type }) => type);
      if (told(answer) === 'WITHDRAWN') {
        expect(after.results).toEqual([]);
        expect(types).toContain('onewindow.case.decidedAfterEnd');
      } else {
        expect(told(answer)).toBe('CASE_ALREADY_DECIDED');
        expect(after).toMatchObject({ stage: 'TO_BE_DELIVERED', ending: null });
      }
    }
  });

  it('and a withdrawal that comes while a clerk accepts, or twice, ends it once', async () => {
    const { id } = await submit(window, founder, another());
    await judgeAll(window, clerk, id as string);
    const answers = await Promise.all([act(window, secondClerk, 'acceptCase', { caseId: id }), withdraw(founder, id), withdraw(guide, id)]);
    const after = await look(window, clerk, id as string);
    expect(after.stage).toBe('WITHDRAWN');
    expect(answers.slice(1).map(told).sort()).toEqual(['CASE_CANNOT_END_SO', 'WITHDRAWN']);
    expect((after.timeline as Row[]).filter(({ type }) => type === 'onewindow.case.withdrawn')).toHaveLength(1);
  });

  it('is terminated for a reason of the list, by a post that may', async () => {
    const { id } = await submit(window, founder, another());
    const terminate = (caller: typeof clerk, reasonCode: string) =>
      act(window, caller, 'terminateCase', { caseId: id, reasonCode, explanation: '企业名称已经注销' });
    expect(told(await terminate(clerk, 'LAW_CHANGED'))).toBe('REASON_NOT_YOURS');
    expect(told(await terminate(clerk, 'NOT_SUPPLEMENTED'))).toBe('REASON_UNKNOWN');
    const { id: online } = await submit(window, founder, another(), { channel: 'GOV_SITE' });
    const gone = (caller: typeof clerk, caseId: unknown) =>
      act(window, caller, 'terminateCase', { caseId, reasonCode: 'SUBJECT_GONE', explanation: '申请人已经去世' });
    expect(told(await gone(clerk, online))).toBe('NOT_THE_REVIEWER');
    expect(told(await gone({ ...reviewerOf('tax'), sub: 'gone-reviewer' }, online))).toBe('NOT_STATIONED');
    expect(told(await gone(reviewerOf('tax'), id))).toBe('NOT_THE_REVIEWER');
    expect(told(await gone(reviewerOf('tax'), (await accepted(window, founder, clerk, another())).id))).toBe('OTHERS_AT_WORK');
    expect(told(await gone(reviewerOf('tax'), online))).toBe('TERMINATED');
    expect(told(await terminate(operations, 'SUBJECT_GONE'))).toBe('TERMINATED');
    expect(told(await terminate(operations, 'SUBJECT_GONE'))).toBe('CASE_CANNOT_END_SO');
    expect(await look(window, restaurant, id as string)).toBeNull();
  });
});

/** The document of an ending, as whoever sees the case reads it. */
async function paperOf(window: OpenWindow, id: string, kind: string): Promise<{ number: string; text: string }> {
  const { data } = await window.ask(clerk, 'query ($id: ID!) { case(id: $id) { documents { kind number sections { text rows } } } }', {
    id,
  });
  const { number, sections } = ((data as Row).case.documents as Row[]).find((one) => one.kind === kind) as Row;
  return { number: number as string, text: JSON.stringify(sections) };
}
