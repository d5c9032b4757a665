import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HEARING_APPOINTED, HEARING_RIGHT_TOLD } from '../../kit/contract/task-hearing.message.js';
import { TASK_CORRECTED, TASK_EXTENDED, TASK_RESUMED, TASK_SUSPENDED } from '../../kit/contract/task-progress.message.js';
import { testEngines } from '../../kit/testing/engines.js';
import { CaseStep } from '../persistence/case.entity.js';
import { CaseResult } from '../persistence/delivery.entity.js';
import { ApplicantMessage } from '../persistence/message.entity.js';
import { accepted, look, type Row, tasksOf } from '../testing/acts.js';
import { clerk, founder } from '../testing/callers.js';
import { type OpenWindow, openWindow } from '../testing/open-window.js';
import { renamed, storyOf } from '../testing/stories.js';

describe.each(await testEngines())('what a department tells of a task on its way, on $name', (engine) => {
  let window: OpenWindow;
  beforeAll(async () => {
    window = await openWindow(engine);
  });
  afterAll(() => window.close());

  const underWay = async (mark: string) => {
    const found = await accepted(window, founder, clerk, renamed(storyOf('single-shareholder'), mark));
    const task = Object.values(tasksOf(found)).find(({ status }) => status === 'RELEASED');
    if (task === undefined) throw new Error('The case has no task at a department');
    await window.receive(task);
    await window.claim(task);
    return { id: found.id as string, ...task };
  };
  const messages = async (caseId: string): Promise<Row> => {
    const rows = await window.subgraph.store.reader().find(ApplicantMessage, { caseId });
    return Object.fromEntries(rows.map(({ template, text }) => [template, text]));
  };
  const step = (taskId: string) => window.subgraph.store.reader().findOneOrFail(CaseStep, { id: taskId });

  it('is kept for the clock, told to the applicant with what the law has told, and seen in the timeline; a second extension is not taken', async () => {
    const { id, taskId, department } = await underWay('甲');
    const suspended = {
      taskId,
      suspensionId: 'visit',
      procedure: 'EXPERT_REVIEW',
      startedAt: '2026-11-23T02:00:00.000Z',
      longest: { amount: 20, unit: 'WORKING_DAY' },
      reason: '评审深基坑方案',
    };
    await window.hear(department, TASK_SUSPENDED, suspended);
    expect((await step(taskId)).pauses).toMatchObject([{ id: 'visit', endedAt: null, reason: '评审深基坑方案' }]);
    await window.hear(department, TASK_RESUMED, {
      taskId,
      suspensionId: 'visit',
      endedAt: '2026-11-25T02:00:00.000Z',
      finding: '方案可行',
    });
    const extended = {
      taskId,
      by: { amount: 10, unit: 'WORKING_DAY' },
      reason: '需要会同消防核实。',
      grantedAt: '2026-11-25T03:00:00.000Z',
    };
    await window.hear(department, TASK_EXTENDED, extended);
    await window.hear(department, TASK_EXTENDED, { ...extended, by: { amount: 99, unit: 'WORKING_DAY' } });
    expect(await step(taskId)).toMatchObject({
      pauses: [{ endedAt: '2026-11-25T02:00:00.000Z', finding: '方案可行' }],
      extension: { amount: 10, reason: '需要会同消防核实。' },
    });
    expect(await messages(id)).toMatchObject({
      STEP_SUSPENDED: expect.stringMatching(/专家评审.*评审深基坑方案.*最长20个工作日，依法不计入办理期限/),
      STEP_RESUMED: expect.stringContaining('专家评审'),
      STEP_EXTENDED: expect.stringMatching(/10个工作日.*需要会同消防核实/),
    });
    const { timeline } = await look(window, clerk, id);
    const told = (timeline as Row[]).map(({ what }) => what as string);
    expect(told).toEqual(expect.arrayContaining(['特别程序已结束，办理期限继续计算', '经部门负责人批准，办理期限延长一次']));
    expect(told.filter((what) => what === '经部门负责人批准，办理期限延长一次')).toHaveLength(1);
  });

  it('tells of the right to a hearing, and when and where it is held', async () => {
    const { id, taskId, department } = await underWay('乙');
    await window.hear(department, HEARING_RIGHT_TOLD, { taskId, concerns: '相邻住户的采光', requestBy: '2026-11-30' });
    await window.hear(department, HEARING_APPOINTED, { taskId, at: '2026-12-10T01:30:00.000Z', place: '二楼会议室' });
    expect(await messages(id)).toMatchObject({
      HEARING_RIGHT_TOLD: expect.stringContaining('可以在2026-11-30以前要求听证，不承担听证费用'),
      HEARING_APPOINTED: expect.stringContaining('听证定于2026-12-10 09:30在二楼会议室举行'),
    });
  });

  it('lays a correction beside the result that it puts right; without a result there is nothing to put right', async () => {
    const { id, taskId, department } = await underWay('丙');
    const document = { name: '更正通知书', number: 'HOUSING-C2026-00001', issuedOn: '2026-11-24', validUntil: null };
    const corrected = { taskId, what: '建设规模：“1200”更正为“12000”', correctedAt: '2026-11-24T02:00:00.000Z', document };
    await window.hear(department, TASK_CORRECTED, corrected);
    expect(await messages(id)).not.toHaveProperty('RESULT_CORRECTED');
    await window.decide({ taskId, department, outcome: 'DENIED' });
    for (let times = 0; times < 2; times += 1) await window.hear(department, TASK_CORRECTED, corrected);
    const result = await window.subgraph.store.reader().findOneOrFail(CaseResult, { stepId: taskId });
    expect(result.corrections).toEqual([
      { name: document.name, number: document.number, issuedOn: document.issuedOn, what: corrected.what },
    ]);
    expect(await messages(id)).toMatchObject({ RESULT_CORRECTED: expect.stringContaining('HOUSING-C2026-00001') });
  });

  it('is not taken from a department that speaks of another’s task', async () => {
    const { taskId } = await underWay('丁');
    const foreign = { taskId, suspensionId: 'x', endedAt: '2026-11-25T02:00:00.000Z', finding: '无' };
    await expect(window.hear('tax', TASK_RESUMED, foreign)).rejects.toThrow('spoke of a step of');
  });
});
