import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HANDOVER_CONFIRMED } from '../../kit/contract/handover.message.js';
import type { Caller } from '../../kit/domain/caller.js';
import { readFeed } from '../../kit/journal/read-feed.js';
import { testEngines } from '../../kit/testing/engines.js';
import { accepted, act, look, type Row, tasksOf, told } from '../testing/acts.js';
import {
  analyst,
  approverOf,
  clerk,
  developer,
  formerClerk,
  operations,
  outputClerk,
  reviewerOf,
  secondClerk,
} from '../testing/callers.js';
import { custodyOfCase, sheetAct } from '../testing/custody-acts.js';
import { type OpenWindow, openWindow } from '../testing/open-window.js';
import { storyOf } from '../testing/stories.js';

const reviewer = reviewerOf('housing');
const approver = approverOf('housing');
const story = storyOf('construction-permit');
const collector = { recipientName: story.collector.name, recipientIdNumber: story.collector.idNumber };

describe.each(await testEngines())('paper goes to a department and its originals come home ($name)', (engine) => {
  let window: OpenWindow;
  let caseId: string;
  let sheetId: string;
  let task: { taskId: string; department: string };
  beforeAll(async () => {
    window = await openWindow(engine);
    const found = await accepted(window, developer, clerk, story);
    caseId = found.id as string;
    task = tasksOf(found)['construction-permit'] ?? (Object.values(tasksOf(found))[0] as never);
  });
  afterAll(() => window.close());

  const sheet = async (caller = clerk): Promise<Row> => (await custodyOfCase(window, caller, caseId)).handovers[0] as Row;
  const places = async (): Promise<string[]> =>
    [...new Set(((await custodyOfCase(window, clerk, caseId)).originals as Row[]).map(({ place }) => place as string))].sort();
  const toldTo = async (caller: Caller): Promise<Row[]> =>
    ((await window.ask(caller, 'query ($id: ID!) { case(id: $id) { messages { template text } } }', { id: caseId })).data as Row).case
      .messages as Row[];
  const onPaper = story.materials.filter(({ provision }) => provision === 'PAPER');

  it('draws a numbered sheet up when the step is released, with every paper of the step and no more, and tells the department to wait', async () => {
    const drawn = await sheet();
    sheetId = drawn.id as string;
    expect(drawn).toMatchObject({
      number: '扎政服交字〔2026〕第000001号',
      stage: 'DRAWN_UP',
      taskId: task.taskId,
      departmentCode: 'housing',
      late: false,
    });
    expect((drawn.lines as Row[]).map(({ material, originals, copies }) => [material, originals, copies]).sort()).toEqual(
      onPaper.map(({ code, originals, copies }) => [code, originals, copies]).sort(),
    );
    expect((await window.released('housing'))[0]?.awaitsHandover).toBe(true);
    expect(await places()).toEqual(['WINDOW']);
  });

  it('is late once the office minutes of the centre have run out, and not before', async () => {
    window.setTime('2026-11-23T02:30:00.000Z');
    expect(await sheet()).toMatchObject({ waitedMinutes: 30, late: false });
    window.setTime('2026-11-23T02:31:00.000Z');
    expect(await sheet()).toMatchObject({ waitedMinutes: 31, late: true });
  });

  it('is handed over by the window and signed for by the receiving department, by nobody else', async () => {
    expect(told(await sheetAct(window, reviewer, 'confirmHandover', { sheetId }))).toBe('HANDOVER_NOT_IN_STAGE');
    expect((await sheetAct(window, formerClerk, 'handOverMaterials', { sheetId })).code).toBe('POSTING_EXPIRED');
    const condition = { material: onPaper[0]?.code, condition: '首页有折痕' };
    expect(await sheetAct(window, clerk, 'handOverMaterials', { sheetId, conditions: [condition] })).toMatchObject({
      stage: 'HANDED_OVER',
      handedOverBy: '萨仁',
    });
    expect(await places()).toEqual(['TRANSIT']);
    expect((await sheetAct(window, reviewerOf('tax'), 'confirmHandover', { sheetId })).code).toBe('HANDOVER_NOT_FOUND');
    expect((await sheetAct(window, { ...approver, sub: 'housing-newcomer' }, 'confirmHandover', { sheetId })).code).toBe('NOT_STATIONED');
    await expect(sheetAct(window, clerk, 'confirmHandover', { sheetId })).rejects.toThrow('FORBIDDEN');
    const both = { ...reviewer, sub: 'window-clerk' };
    expect((await sheetAct(window, both, 'confirmHandover', { sheetId })).code).toBe('SAME_PERSON_ON_BOTH_SIDES');
    expect((await sheetAct(window, reviewer, 'confirmHandover', { sheetId, remark: '注'.repeat(501) })).code).toBe('REMARK_TOO_LONG');
  });

  it('notes what differs from the list, and is confirmed to the department only when the window has cleared it up', async () => {
    const [first] = onPaper.filter(({ originals }) => originals > 0);
    const counted = { material: first?.code, originals: 0, copies: 0 };
    const contested = await sheetAct(window, reviewer, 'confirmHandover', { sheetId, received: [counted], remark: '申请书原件未见' });
    expect(contested).toMatchObject({ stage: 'CONTESTED', receivedBy: 'housing审查员', remark: '申请书原件未见' });
    expect(await confirmations()).toEqual([]);
    expect(await toldTo(developer)).toContainEqual({
      template: 'ORIGINALS_CONTESTED',
      text: expect.stringContaining('原件与交接清单（扎政服交字〔2026〕第000001号）不符'),
    });
    const lines = [{ material: first?.code, originals: first?.originals, copies: first?.copies }];
    expect((await sheetAct(window, clerk, 'correctHandover', { sheetId, lines, explanation: '补' })).code).toBe('REASON_MISSING');
    const more = [{ material: first?.code, originals: 9, copies: 0 }];
    expect((await sheetAct(window, clerk, 'correctHandover', { sheetId, lines: more, explanation: '申请书遗留在窗口' })).code).toBe(
      'PAPERS_MISCOUNTED',
    );
    expect(
      await sheetAct(window, secondClerk, 'correctHandover', { sheetId, lines, explanation: '申请书遗留在窗口，已送到' }),
    ).toMatchObject({
      stage: 'HANDED_OVER',
      handedOverBy: '王晓雨',
      receivedBy: null,
    });
    const key = randomUUID();
    const confirmed = await sheetAct(window, approver, 'confirmHandover', { sheetId, idempotencyKey: key });
    expect(confirmed).toMatchObject({ stage: 'CONFIRMED', handedOverBy: '王晓雨', receivedBy: 'housing审批员' });
    expect((confirmed.lines as Row[])[0]?.condition).toBe('首页有折痕');
    expect(await sheetAct(window, approver, 'confirmHandover', { sheetId, idempotencyKey: key })).toEqual(confirmed);
    expect(await confirmations()).toMatchObject([{ taskId: task.taskId, sheetNumber: '扎政服交字〔2026〕第000001号' }]);
    expect(await places()).toEqual(['DEPARTMENT']);
  });

  it('keeps the case from ending while an original is with the department, and says which', async () => {
    await window.decide(task);
    const refusal = await act(window, outputClerk, 'registerDelivery', { caseId, ...collector });
    expect(told(refusal)).toBe('ORIGINALS_NOT_HOME');
    expect((refusal.details as Row[]).map(({ subject }) => subject).sort()).toEqual(
      onPaper.flatMap(({ code, originals }) => (originals > 0 ? [code] : [])).sort(),
    );
    expect((refusal.details as Row[])[0]?.message).toContain('扎政服交字〔2026〕第000001号');
  });

  it('lets the department send originals back, or retain them with a reason and a basis, and nothing that it has not', async () => {
    const held = onPaper.filter(({ originals }) => originals > 0).map(({ code }) => code);
    const [home, ...kept] = held;
    const retained = kept.map((material) => ({ material, retained: 1 }));
    const returned = (count: number) => [{ material: home, returned: count }];
    expect((await sheetAct(window, reviewer, 'returnHandover', { sheetId, lines: returned(2) })).code).toBe('PAPERS_MISCOUNTED');
    expect((await sheetAct(window, reviewer, 'returnHandover', { sheetId, lines: [] })).code).toBe('PAPERS_MISCOUNTED');
    expect((await sheetAct(window, reviewer, 'returnHandover', { sheetId, lines: retained, reason: '归档' })).code).toBe(
      'RETENTION_WITHOUT_REASON',
    );
    const why = { reason: '申请文书原件入卷归档', basis: '《行政许可文书归档办法》第五条' };
    expect(await sheetAct(window, reviewer, 'returnHandover', { sheetId, lines: [...returned(1), ...retained], ...why })).toMatchObject({
      stage: 'RETURNING',
      sentBackBy: 'housing审查员',
      retentionReason: why.reason,
      retentionBasis: why.basis,
    });
    expect(await places()).toEqual(['RETAINED', 'TRANSIT']);
    expect(told(await act(window, outputClerk, 'registerDelivery', { caseId, ...collector }))).toBe('ORIGINALS_NOT_HOME');
  });

  it('is signed for when it comes home; what has not come is still the department’s', async () => {
    const [material] = onPaper.filter(({ originals }) => originals > 0).map(({ code }) => code);
    const short = await sheetAct(window, clerk, 'receiveReturnedMaterials', { sheetId, received: [{ material, originals: 0 }] });
    expect(short.stage).toBe('CONFIRMED');
    expect(await places()).toEqual(['DEPARTMENT', 'RETAINED']);
    await sheetAct(window, reviewer, 'returnHandover', { sheetId, lines: [{ material, returned: 1 }] });
    expect((await sheetAct(window, clerk, 'receiveReturnedMaterials', { sheetId, received: [{ material, originals: 2 }] })).code).toBe(
      'PAPERS_MISCOUNTED',
    );
    expect(await sheetAct(window, outputClerk, 'receiveReturnedMaterials', { sheetId })).toMatchObject({
      stage: 'RETURNED',
      homeBy: '李春梅',
    });
    expect(await places()).toEqual(['RETAINED', 'WINDOW']);
  });

  it('goes back to the applicant with the result, counted', async () => {
    expect(told(await act(window, outputClerk, 'registerDelivery', { caseId, ...collector, originals: 2 }))).toBe('ORIGINALS_MISCOUNTED');
    expect(told(await act(window, outputClerk, 'registerDelivery', { caseId, ...collector, originals: 1 }))).toBe('CLOSED');
    expect(await places()).toEqual(['APPLICANT', 'RETAINED']);
  });

  it('tells its whole way in the timeline, and names no person to the analyst', async () => {
    const ways = ((await look(window, developer, caseId)).timeline as Row[]).flatMap(({ type, what }) =>
      /handover|originals/i.test(type as string) ? [what as string] : [],
    );
    expect(ways).toHaveLength(11);
    for (const what of ways) expect(what).toMatch(/\p{Script=Han}/u);
    expect(await sheet(analyst)).toMatchObject({ handedOverBy: null, receivedBy: null, homeBy: null });
  });

  it('can be found to be lost by the operations office alone, and then the case can end', async () => {
    const found = await accepted(window, developer, clerk, { ...story, form: { ...story.form, projectName: '遗失一例' } });
    const own = (await custodyOfCase(window, clerk, found.id as string)).handovers[0] as Row;
    await sheetAct(window, clerk, 'handOverMaterials', { sheetId: own.id });
    const lines = (own.lines as Row[]).filter(({ originals }) => originals > 0);
    const [first, ...others] = lines;
    const received = [{ material: first?.material, originals: 0, copies: first?.copies }];
    await sheetAct(window, reviewer, 'confirmHandover', { sheetId: own.id, received });
    const loss = { sheetId: own.id, material: first?.material, originals: 1, finding: '流转途中遗失，已告知申请人并协助补办' };
    await expect(sheetAct(window, clerk, 'recordLostOriginal', loss)).rejects.toThrow('FORBIDDEN');
    expect((await sheetAct(window, operations, 'recordLostOriginal', { ...loss, originals: 2 })).code).toBe('PAPERS_MISCOUNTED');
    expect((await sheetAct(window, operations, 'recordLostOriginal', loss)).stage).toBe('CONFIRMED');
    const { data } = await window.ask(developer, `{ case(id: "${found.id}") { messages { template text } } }`);
    expect(JSON.stringify((data as Row).case.messages)).toContain(`申请表原件1份，经大厅运行办核实已经遗失`);
    const back = others.map(({ material, originals }) => ({ material, returned: originals }));
    await sheetAct(window, reviewer, 'returnHandover', { sheetId: own.id, lines: back });
    expect((await sheetAct(window, clerk, 'receiveReturnedMaterials', { sheetId: own.id })).stage).toBe('RETURNED');
    await window.decide(Object.values(tasksOf(found))[0] as never);
    expect(told(await act(window, outputClerk, 'registerDelivery', { caseId: found.id, ...collector }))).toBe('CLOSED');
  });

  it('shows each department its own sheets and no other’s, in order of age', async () => {
    const list = async (caller: typeof clerk, stage: string) => {
      const { data, errors } = await window.ask(caller, `{ handovers(stage: ${stage}) { edges { node { departmentCode stage } } } }`);
      expect(errors).toBeUndefined();
      return ((data as Row).handovers.edges as Row[]).map(({ node }) => node.departmentCode as string);
    };
    expect(await list(clerk, 'RETURNED')).toEqual(['housing', 'housing']);
    expect(await list(reviewer, 'RETURNED')).toEqual(['housing', 'housing']);
    expect(await list(reviewerOf('tax'), 'RETURNED')).toEqual([]);
    expect(await custodyOfCase(window, reviewerOf('tax'), caseId)).toBeNull();
  });

  async function confirmations(): Promise<unknown[]> {
    const { entries } = await readFeed(window.subgraph.store, 'housing', {}, 1000);
    return entries.filter(({ type }) => type === HANDOVER_CONFIRMED).map(({ data }) => data);
  }
});
