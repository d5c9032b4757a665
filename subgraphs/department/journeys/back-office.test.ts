import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../kit/testing/engines.js';
import { callerWith } from '../../kit/testing/test-subgraph.js';
import { checkedItem } from '../domain/office/office.testing.js';
import type { Row } from '../testing/catalogue-acts.js';
import { handOver, station } from '../testing/hand-over.js';
import { approver, openSignOffice, operations, type SignOffice } from '../testing/sign-office.js';
import { caseEnds, lookAt, paperComes, press, pressed, toldToWindow } from '../testing/task-acts.js';

const department = 'sign-office';
const colleague = callerWith({ sub: 'sign-colleague', name: '李强', roles: ['DEPT_REVIEWER'], department });
const head = callerWith({ sub: 'sign-head', name: '赵主任', roles: ['DEPT_HEAD'], department });
const former = callerWith({ sub: 'former-staff', name: '前同事', roles: ['DEPT_REVIEWER', 'DEPT_APPROVER', 'DEPT_HEAD'], department });
const applicant = callerWith({ sub: 'applicant', name: '乌兰', roles: ['ENTERPRISE_USER'] });
const stranger = callerWith({ sub: 'stranger', name: '路人', roles: ['ENTERPRISE_USER'] });
const basis = { document: '《中华人民共和国行政许可法》', article: '第四十七条' };
const ITEM = checkedItem({ hearing: { before: 'DENIAL', basis } });

describe.each(await testEngines())('the back office of a department, on $name', (engine) => {
  let office: SignOffice;
  beforeAll(async () => {
    office = await openSignOffice(engine, [ITEM]);
    for (const { sub } of [colleague, head]) await station(office, sub ?? '');
    await station(office, 'former-staff', { toDay: '2026-02-28' });
  });
  afterAll(() => office.close());

  const arrives = (own: Row = {}): Promise<string> =>
    handOver(office, { slug: ITEM.slug, form: { width: 3 }, answers: { LIT: 'YES' }, ...own });
  const claimed = async (own: Row = {}): Promise<string> => {
    const taskId = await arrives(own);
    await pressed(office, approver, 'claimSignOfficeTask', { taskId });
    return taskId;
  };
  const decide = (taskId: string, given: Row = {}) =>
    press(office, approver, 'decideSignOfficeTask', { taskId, outcome: 'APPROVED', opinion: '经核查符合规定', ...given });
  const signed = async (taskId: string) => {
    await pressed(office, approver, 'nameSignOfficeSecondReviewer', { taskId, reviewer: 'sign-colleague' });
    await pressed(office, colleague, 'coSignSignOfficeTask', { taskId, opinion: '材料与现场一致' });
  };

  it('visits by two, extends once, waits for paper and the second signature, decides, and puts a slip right; the window hears of each', async () => {
    const taskId = await claimed({ awaitsHandover: true });
    const visit = { taskId, procedure: 'SITE_INSPECTION', reason: '核对店招安装位置', inspectors: ['sign-approver', 'sign-colleague'] };
    expect(await press(office, approver, 'suspendSignOfficeTask', { ...visit, inspectors: ['sign-approver', 'nobody'] })).toMatchObject({
      code: 'COLLEAGUE_NOT_STATIONED',
    });
    const { pauses, stage } = await pressed(office, approver, 'suspendSignOfficeTask', visit);
    expect(stage).toBe('SUSPENDED');
    const [{ id: pauseId }] = pauses as [{ id: string }];
    expect(await decide(taskId)).toMatchObject({ code: 'TASK_SUSPENDED' });
    expect(
      await lookAt(
        office,
        applicant,
        taskId,
        'clock { state } pauses { notice until inspectors { name } } secondReview { required } possibleActs { act }',
      ),
    ).toEqual({
      clock: { state: 'SUSPENDED' },
      pauses: [{ notice: expect.stringContaining('不计算在办理期限内'), until: '2026-03-17', inspectors: null }],
      secondReview: null,
      possibleActs: null,
    });

    const extension = { taskId, reason: '现场复杂，需要会同住建部门核实' };
    expect(await press(office, approver, 'extendSignOfficeTask', extension)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await pressed(office, head, 'extendSignOfficeTask', extension)).toMatchObject({ extension: { amount: 10 } });
    expect(await press(office, head, 'extendSignOfficeTask', extension)).toMatchObject({ code: 'EXTENDED_ALREADY' });

    const resume = { taskId, pauseId, finding: '店招位置与图纸一致' };
    expect(await press(office, approver, 'resumeSignOfficeTask', resume)).toMatchObject({ code: 'INSPECTION_RECORD_MISSING' });
    for (const inspector of [approver, colleague]) {
      await pressed(office, inspector, 'recordSignOfficeInspection', { taskId, pauseId, record: '位置与图纸一致' });
    }
    expect(await pressed(office, approver, 'resumeSignOfficeTask', resume)).toMatchObject({ stage: 'CLAIMED' });

    expect(await decide(taskId)).toMatchObject({ code: 'HANDOVER_NOT_CONFIRMED' });
    await paperComes(office, taskId);
    expect(await decide(taskId)).toMatchObject({ code: 'SECOND_REVIEW_MISSING' });
    await signed(taskId);
    const possible = (await lookAt(office, approver, taskId, 'possibleActs { act possible code why }'))?.possibleActs as Row[];
    expect(possible.find(({ act }) => act === 'decideTask')).toEqual({ act: 'decideTask', possible: true, code: null, why: null });
    expect(possible.find(({ act }) => act === 'resumeTask')).toMatchObject({ possible: false, code: 'TASK_NOT_IN_WORK' });
    expect(await decide(taskId)).toMatchObject({ stage: 'APPROVED', decision: { outcome: 'APPROVED' } });

    const slip = { taskId, place: '许可内容', was: '宽3米', reads: '宽2米', reason: '尺寸录入有误' };
    const corrected = await pressed(office, approver, 'correctSignOfficeTask', slip);
    expect(corrected).toMatchObject({
      decision: { outcome: 'APPROVED' },
      corrections: [{ number: 'SIGNOFFICE更字〔2026〕第000001号', reads: '宽2米' }],
    });
    const written = (await lookAt(
      office,
      approver,
      taskId,
      'decisionDocument { number } correctionDocuments { title number addressee html }',
    )) as Row;
    const [notice, ...further] = written.correctionDocuments as Row[];
    expect([notice, further]).toMatchObject([{ title: '更正通知书', number: 'SIGNOFFICE更字〔2026〕第000001号' }, []]);
    for (const said of [written.decisionDocument.number, '宽3米', '宽2米', '尺寸录入有误', '不改变原决定'])
      expect(notice?.html).toContain(said);
    const told = await toldToWindow(office, taskId);
    expect(told.find(({ type }) => type.endsWith('corrected'))?.data.document).toMatchObject({ number: notice?.number });
    expect(told.map(({ type }) => type.split('.').at(-1))).toEqual([
      'received',
      'claimed',
      'suspended',
      'extended',
      'resumed',
      'decided',
      'corrected',
    ]);
    expect(told[2]?.data).toMatchObject({ procedure: 'SITE_INSPECTION', longest: { amount: 5, unit: 'WORKING_DAY' } });
  });

  it('hears whoever asks before it denies; a denial names the remedies', async () => {
    const taskId = await claimed();
    await signed(taskId);
    const denial = { outcome: 'DENIED', opinion: '店招遮挡消防通道，不符合设置规范' };
    expect(await decide(taskId, denial)).toMatchObject({ code: 'HEARING_RIGHT_NOT_TOLD' });
    await pressed(office, approver, 'tellSignOfficeHearingRight', { taskId, concerns: '相邻商户的采光和通行' });
    expect(await decide(taskId, denial)).toMatchObject({ code: 'HEARING_PERIOD_RUNS' });
    expect(await press(office, stranger, 'requestSignOfficeHearing', { taskId })).toMatchObject({ code: 'TASK_NOT_FOUND' });
    expect(await pressed(office, applicant, 'requestSignOfficeHearing', { taskId })).toMatchObject({
      hearing: { requestBy: '2026-03-17', requestedAt: expect.any(String) },
    });
    expect(await decide(taskId, denial)).toMatchObject({ code: 'HEARING_NOT_HELD' });
    const other = await claimed();
    await signed(other);
    await pressed(office, approver, 'tellSignOfficeHearingRight', { taskId: other, concerns: '相邻商户的采光和通行' });
    await pressed(office, applicant, 'waiveSignOfficeHearing', { taskId: other });
    expect(await decide(other, denial)).toMatchObject({
      stage: 'DENIED',
      remedies: [
        { kind: 'RECONSIDERATION', amount: 60, unit: 'CALENDAR_DAY' },
        { kind: 'LITIGATION', amount: 6, unit: 'MONTH' },
      ],
    });
    expect((await toldToWindow(office, other)).map(({ type }) => type)).toContain('onewindow.task.hearingRightTold');
  });

  it('lets one of two who press at once be first, and tells the other', async () => {
    const [first, second] = [await arrives(), await arrives()];
    const claims = await Promise.all([approver, colleague].map((by) => press(office, by, 'claimSignOfficeTask', { taskId: first })));
    expect(claims.map(({ code, stage }) => code ?? stage).sort()).toEqual(['CLAIMED', 'TASK_NOT_OPEN']);
    await pressed(office, approver, 'claimSignOfficeTask', { taskId: second });
    const reason = { taskId: second, reason: '需要向上级机关核实' };
    const extensions = await Promise.all([1, 2].map(() => press(office, head, 'extendSignOfficeTask', reason)));
    expect(extensions.map(({ code }) => code ?? 'DONE').sort()).toEqual(['DONE', 'EXTENDED_ALREADY']);
  });

  it('does not decide what was withdrawn meanwhile, and says so where the two crossed', async () => {
    const taskId = await claimed();
    await signed(taskId);
    const [answer] = await Promise.all([decide(taskId), caseEnds(office, taskId)]);
    const { stage, ended } = (await lookAt(office, approver, taskId, 'stage ended { why crossedDecision }')) as Row;
    const crossed = answer.code === undefined;
    expect(crossed || answer.code === 'TASK_ENDED').toBe(true);
    expect({ stage, ended }).toEqual({ stage: crossed ? 'APPROVED' : 'ENDED', ended: { why: 'WITHDRAWN', crossedDecision: crossed } });
    expect(await decide(taskId)).toMatchObject({ code: crossed ? 'TASK_NOT_IN_WORK' : 'TASK_ENDED' });

    const running = await claimed();
    await pressed(office, approver, 'suspendSignOfficeTask', { taskId: running, procedure: 'EXPERT_REVIEW', reason: '评审特殊设计方案' });
    await caseEnds(office, running);
    expect(await lookAt(office, approver, running, 'stage pauses { endedAt finding }')).toEqual({
      stage: 'ENDED',
      pauses: [{ endedAt: expect.any(String), finding: '办件已终止，程序随之结束' }],
    });
  });

  it('takes nothing from whoever is no longer stationed', async () => {
    const taskId = await claimed();
    const words = { reason: '本人外出培训', opinion: '材料与现场一致', record: '布局与图纸一致', finding: '布局与图纸一致' };
    const acts: Record<string, Row> = {
      claimSignOfficeTask: {},
      assignSignOfficeTask: { to: 'sign-colleague' },
      transferSignOfficeTask: { to: 'sign-colleague', reason: words.reason },
      askSignOfficeColleague: { asked: 'sign-colleague', question: '该位置可否设置？' },
      answerSignOfficeConsultation: { consultationId: randomUUID(), answer: '可以设置店招' },
      nameSignOfficeSecondReviewer: { reviewer: 'sign-colleague' },
      coSignSignOfficeTask: { opinion: words.opinion },
      suspendSignOfficeTask: { procedure: 'EXPERT_REVIEW', reason: words.reason },
      recordSignOfficeInspection: { pauseId: randomUUID(), record: words.record },
      resumeSignOfficeTask: { pauseId: randomUUID(), finding: words.finding },
      extendSignOfficeTask: { reason: words.reason },
      tellSignOfficeHearingRight: { concerns: '相邻商户的采光' },
      requestSignOfficeHearing: {},
      waiveSignOfficeHearing: {},
      appointSignOfficeHearing: { at: '2026-03-30T02:00:00.000Z', place: '二楼会议室', presider: 'sign-colleague' },
      recordSignOfficeHearing: { record: words.record },
      decideSignOfficeTask: { outcome: 'APPROVED', opinion: words.opinion },
      correctSignOfficeTask: { place: '一', was: '甲', reads: '乙', reason: words.reason },
    };
    for (const [name, given] of Object.entries(acts)) {
      expect([name, (await press(office, former, name, { taskId, ...given })).code]).toEqual([name, 'POSTING_EXPIRED']);
    }
    expect(await press(office, approver, 'transferSignOfficeTask', { taskId, to: 'former-staff', reason: words.reason })).toMatchObject({
      code: 'COLLEAGUE_NOT_STATIONED',
    });
  });

  it('asks a colleague, whose answer lies with the task for the staff to see', async () => {
    const taskId = await claimed();
    await pressed(office, approver, 'askSignOfficeColleague', { taskId, asked: 'sign-colleague', question: '该位置可否设置？' });
    const fields = 'consultations { id question asked answer } people { claimedBy }';
    const { consultations } = (await lookAt(office, approver, taskId, fields)) as Row;
    const [asked] = consultations as [Row];
    expect(asked).toMatchObject({ asked: 'sign-colleague', answer: null });
    const reply = { taskId, consultationId: asked.id, answer: '可以，离消防栓五米以上' };
    expect(await press(office, head, 'answerSignOfficeConsultation', reply)).toMatchObject({ code: 'ASKED_ANOTHER' });
    await pressed(office, colleague, 'answerSignOfficeConsultation', reply);
    expect(await press(office, colleague, 'answerSignOfficeConsultation', reply)).toMatchObject({ code: 'ALREADY_ANSWERED' });
    expect(await lookAt(office, operations, taskId, fields)).toEqual({
      consultations: [expect.objectContaining({ answer: '可以，离消防栓五米以上' })],
      people: { claimedBy: approver.name },
    });
    expect((await lookAt(office, applicant, taskId, fields))?.consultations).toBeNull();
  });
});
