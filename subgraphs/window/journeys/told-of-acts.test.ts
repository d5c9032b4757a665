import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TASK_CORRECTED, TASK_EXTENDED, TASK_RESUMED, TASK_SUSPENDED } from '../../kit/contract/task-progress.message.js';
import { testEngines } from '../../kit/testing/engines.js';
import { accepted, act, look, type Row, submit, tasksOf, told } from '../testing/acts.js';
import { clerk, developer, founder } from '../testing/callers.js';
import { type OpenWindow, openWindow } from '../testing/open-window.js';
import { renamed, storyOf } from '../testing/stories.js';

const founding = storyOf('single-shareholder');

describe.each(await testEngines())('whatever concerns an applicant is told ($name)', (engine) => {
  let window: OpenWindow;
  beforeAll(async () => {
    window = await openWindow(engine);
  });
  afterAll(() => window.close());

  const toldOf = async (id: string): Promise<Record<string, Row>> => {
    const { data } = await window.ask(clerk, `{ case(id: "${id}") { messages { template title text ruleRef { article } } } }`);
    return Object.fromEntries(((data?.case.messages ?? []) as Row[]).map((message) => [message.template as string, message]));
  };

  it('not accepted: with the reason, and the document in which the rest stands', async () => {
    const { id } = await submit(window, founder, renamed(founding, '拒'));
    const given = { reasonCode: 'NO_LICENCE_NEEDED', explanation: '该经营活动不需要办理登记' };
    expect(told(await act(window, clerk, 'refuseCase', { caseId: id, ...given }))).toBe('REFUSED');
    const { CASE_REFUSED: said } = await toldOf(id as string);
    const { ending } = await look(window, founder, id as string);
    expect(said?.text).toContain('事由为：申请事项依法不需要办理');
    expect(said?.text).toContain(ending.documentNumber);
  });

  it('withdrawn, and if something was decided before, that it can be collected', async () => {
    const found = await accepted(window, founder, clerk, renamed(founding, '撤'));
    const { registration } = tasksOf(found);
    await window.decide({
      ...(registration as never as Row),
      produced: { creditCode: '91150783MACX7G078C', registeredOn: '2026-11-23' },
    } as never);
    expect(told(await act(window, founder, 'withdrawCase', { caseId: found.id, reason: '其余事项暂不办理' }))).toBe('TO_BE_DELIVERED');
    const said = await toldOf(found.id as string);
    expect(said.CASE_WITHDRAWN?.text).toContain('不再办理的环节共4个');
    expect(said.RESULTS_READY?.text).toContain('准予1项，不予批准0项，结果文书共1份');
  });

  it('a special procedure with how long it takes at the longest (行政许可法 art. 45), its end, an extension with its reason, a correction', async () => {
    const found = await accepted(window, developer, clerk, storyOf('construction-permit'));
    const [task] = Object.values(tasksOf(found));
    const { taskId, department } = task as { taskId: string; department: string };
    const suspension = { taskId, suspensionId: 's-1', procedure: 'SITE_INSPECTION', startedAt: '2026-11-23T02:00:00.000Z' };
    const suspended = { ...suspension, longest: { amount: 10, unit: 'WORKING_DAY' }, reason: '需要核实施工现场条件' };
    for (let twice = 0; twice < 2; twice += 1) await window.hear(department, TASK_SUSPENDED, suspended);
    const resumed = { taskId, suspensionId: 's-1', endedAt: '2026-11-24T02:00:00.000Z', finding: '符合' };
    for (let twice = 0; twice < 2; twice += 1) await window.hear(department, TASK_RESUMED, resumed);
    const extended = { taskId, by: { amount: 10, unit: 'WORKING_DAY' }, reason: '情况复杂', grantedAt: '2026-11-24T02:00:00.000Z' };
    for (let twice = 0; twice < 2; twice += 1) await window.hear(department, TASK_EXTENDED, extended);
    await window.decide({ taskId, department });
    const document = { name: '更正决定书', number: '扎住建更〔2026〕1号', issuedOn: '2026-11-24', validUntil: null };
    await window.hear(department, TASK_CORRECTED, { taskId, what: '项目名称一字有误', correctedAt: '2026-11-24T03:00:00.000Z', document });
    const { data } = await window.ask(clerk, `{ case(id: "${found.id}") { messages { template title text } } }`);
    const said = (data?.case.messages ?? []) as Row[];
    const of = (template: string) => said.filter((message) => message.template === template);
    for (const template of ['STEP_SUSPENDED', 'STEP_RESUMED', 'STEP_EXTENDED', 'RESULT_CORRECTED']) expect(of(template)).toHaveLength(1);
    expect(of('STEP_SUSPENDED')[0]).toMatchObject({
      title: '办理中需要现场勘验',
      text: expect.stringMatching(/需要核实施工现场条件.*所需时间最长10个工作日，依法不计入办理期限/),
    });
    expect(of('STEP_EXTENDED')[0]?.text).toMatch(/延长10个工作日，理由为：情况复杂/);
    expect(of('RESULT_CORRECTED')[0]?.text).toContain('扎住建更〔2026〕1号');
  });

  it('accepted by silence, back to the day of receipt (行政许可法 art. 32)', async () => {
    const { id } = await submit(window, founder, renamed(founding, '默'));
    window.setTime('2026-12-07T02:00:00.000Z');
    await window.subgraph.runChores();
    const said = await toldOf(id as string);
    expect(said.CASE_ACCEPTED).toBeUndefined();
    expect(said.CASE_DEEMED_ACCEPTED?.text).toContain('依法自收到材料之日（2026-11-23）起');
  });

  it('a day for correcting that has passed, and that it can still be corrected', async () => {
    const story = storyOf('with-defects');
    const { id } = await submit(window, founder, renamed(story, '逾'));
    const { reviewPoints } = await look(window, clerk, id as string);
    const verdicts = (reviewPoints as Row[])
      .filter(({ verdict }) => verdict === null)
      .map(({ part, code }) => ({ part, code, verdict: 'PASSED', remark: null }));
    await act(window, clerk, 'judgePoints', { caseId: id, verdicts });
    expect(told(await act(window, clerk, 'issueNotice', { caseId: id }))).toBe('TO_BE_CORRECTED');
    window.setTime('2026-12-31T02:00:00.000Z');
    await window.subgraph.runChores();
    await window.subgraph.runChores();
    const { data } = await window.ask(clerk, `{ case(id: "${id}") { messages { template text } } }`);
    const said = ((data?.case.messages ?? []) as Row[]).filter(({ template }) => template === 'SUPPLEMENT_OVERDUE');
    expect(said).toHaveLength(1);
    expect(said[0]?.text).toMatch(/应当在2026-12-\d\d前补正.*您仍可以提交补正内容/);
  });
});
