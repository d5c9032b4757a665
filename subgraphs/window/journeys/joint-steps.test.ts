import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TASK_ENDED } from '../../kit/contract/task-ended.message.js';
import type { Caller } from '../../kit/domain/caller.js';
import { readFeed } from '../../kit/journal/read-feed.js';
import { write } from '../../kit/persistence/write.js';
import { testEngines } from '../../kit/testing/engines.js';
import { CaseStep } from '../persistence/case.entity.js';
import { accepted, act, look, type Row, tasksOf, told } from '../testing/acts.js';
import { clerk, founder, stranger } from '../testing/callers.js';
import { type OpenWindow, openWindow } from '../testing/open-window.js';
import { renamed, storyOf } from '../testing/stories.js';

const JOINT = `query ($id: ID!) { case(id: $id) {
  stage expectedEnd { on provisional criticalPath { step endsOn decided department { code } } } outsideBodies { body ready data }
} }`;
const LATER = ['tax', 'social-insurance', 'medical-insurance', 'provident-fund'];
const REASON = '暂无职工，不办理缴存登记';

describe.each(await testEngines())('the steps of a joint case and what becomes of them ($name)', (engine) => {
  let window: OpenWindow;
  beforeAll(async () => {
    window = await openWindow(engine);
  });
  afterAll(() => window.close());

  const open = async (mark: string) => (await accepted(window, founder, clerk, renamed(storyOf('single-shareholder'), mark))).id as string;
  const whole = async (id: string, caller: Caller = founder): Promise<Row> => {
    const { data, errors } = await window.ask(caller, JOINT, { id });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data?.case as Row;
  };
  const statuses = async (id: string) =>
    Object.fromEntries(Object.entries(tasksOf(await look(window, clerk, id))).map(([step, { status }]) => [step, status]));
  const decide = async (id: string, step: string, given: Row = {}) =>
    window.decide({ ...(tasksOf(await look(window, clerk, id))[step] as { taskId: string; department: string }), ...given });
  const register = (id: string, creditCode: string) => decide(id, 'registration', { produced: { creditCode, registeredOn: '2026-11-23' } });
  const endedAt = async (department: string) =>
    (await readFeed(window.subgraph.store, department, {}, 1000)).entries.filter(({ type }) => type === TASK_ENDED).map(({ data }) => data);

  it('tell when the case is expected to end and why then, and it comes nearer when a department is quick', async () => {
    const id = await open('甲');
    const before = await whole(id);
    expect(before.expectedEnd).toMatchObject({ on: '2026-11-24', provisional: false });
    expect(before.expectedEnd.criticalPath).toMatchObject([
      { step: 'registration', endsOn: '2026-11-24', decided: false, department: { code: 'market-supervision' } },
      { step: 'tax', endsOn: '2026-11-24', decided: false },
    ]);
    expect(before.outsideBodies).toMatchObject([
      { body: '公安机关', ready: false, data: {} },
      { body: '商业银行', ready: false },
    ]);
    await register(id, '91150783MA0R6F064B');
    const after = await whole(id);
    expect(after.expectedEnd.on).toBe('2026-11-23');
    expect((after.expectedEnd.criticalPath as Row[])[0]).toMatchObject({ step: 'registration', endsOn: '2026-11-23', decided: true });
    expect(after.outsideBodies).toMatchObject([
      { body: '公安机关', ready: true, data: { creditCode: '91150783MA0R6F064B' } },
      { body: '商业银行', ready: true, data: { creditCode: '91150783MA0R6F064B' } },
    ]);
  });

  it('can be withdrawn one by one: the department is told, the rest goes on, and the case is decided without it', async () => {
    const id = await open('乙');
    const before = (await endedAt('provident-fund')).length;
    await register(id, '91150783MA13E50527');
    const task = tasksOf(await look(window, clerk, id))['provident-fund'] as { taskId: string; department: string };
    expect(told(await act(window, stranger, 'withdrawStep', { caseId: id, step: 'provident-fund', reason: REASON }))).toBe(
      'CASE_NOT_FOUND',
    );
    expect(told(await act(window, founder, 'withdrawStep', { caseId: id, step: 'provident-fund', reason: REASON }))).toBe('ACCEPTED');
    expect((await endedAt('provident-fund')).slice(before)).toMatchObject([{ taskId: task.taskId, why: 'WITHDRAWN', reason: REASON }]);
    expect(await statuses(id)).toMatchObject({ 'provident-fund': 'CANCELLED', tax: 'RELEASED' });
    // What the department had decided before it heard of it changes nothing any more.
    await window.decide(task);
    expect(told(await act(window, founder, 'withdrawStep', { caseId: id, step: 'provident-fund', reason: REASON }))).toBe(
      'STEP_ALREADY_ENDED',
    );
    for (const step of LATER.slice(0, 3)) await decide(id, step);
    const found = await look(window, founder, id);
    expect(found.stage).toBe('TO_BE_DELIVERED');
    expect((found.results as Row[]).map(({ departmentCode }) => departmentCode)).not.toContain('provident-fund');
    expect((found.timeline as Row[]).filter(({ what }) => what === '申请人撤回一个环节').map(({ step }) => step)).toEqual([
      'provident-fund',
    ]);
    const { data } = await window.ask(founder, '{ myMessages(first: 50) { edges { node { template text } } } }');
    const texts = ((data?.myMessages.edges ?? []) as Row[])
      .filter(({ node }) => node.template === 'STEP_WITHDRAWN')
      .map(({ node }) => node.text as string);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain('不再办理的环节：“');
  });

  it('cannot be withdrawn alone when the matter is none without them', async () => {
    const id = await open('丙');
    const refusal = await act(window, founder, 'withdrawStep', { caseId: id, step: 'registration', reason: REASON });
    expect(refusal).toMatchObject({ code: 'STEP_MANDATORY', ruleRef: { article: '第九条' } });
    expect(refusal.message).toContain('撤回整件申请');
    expect(await statuses(id)).toMatchObject({ registration: 'RELEASED' });
  });

  it('end with a denied step where the matter says so: its departments are told, and the denial goes to the result window', async () => {
    const id = await open('丁');
    await register(id, '91150783MA0Q4D040C');
    const before = (await endedAt('medical-insurance')).length;
    await write(window.subgraph.store, 'SYSTEM', async ({ em }) => {
      await em.nativeUpdate(CaseStep, { caseId: id, key: 'tax' }, { onDenial: 'END_ALL' });
    });
    await decide(id, 'tax', { outcome: 'DENIED' });
    expect(await statuses(id)).toMatchObject({ tax: 'DECIDED', 'social-insurance': 'CANCELLED', 'medical-insurance': 'CANCELLED' });
    expect((await endedAt('medical-insurance')).slice(before)).toMatchObject([{ why: 'TERMINATED' }]);
    const found = await look(window, founder, id);
    expect(found.stage).toBe('TO_BE_DELIVERED');
    expect((found.results as Row[]).map(({ departmentCode }) => departmentCode).sort()).toEqual(['market-supervision', 'tax']);
  });
});
