import { describe, expect, it } from '@jest/globals';
import { claimAct } from './claim.act.js';
import { decideAct } from './decide.act.js';
import { endedTask } from './end-task.js';
import { recordInspectionAct } from './inspection.act.js';
import type { TaskState } from './office.js';
import { acceptor, did, head, held, li, MORNING, officeWith, sentence, tried, wang, zhang } from './office.testing.js';
import { resumeAct } from './resume.act.js';
import { coSignAct, nameSecondReviewerAct } from './second-review.act.js';
import { type Suspension, suspendAct } from './suspend.act.js';
import { clockOfTask, dueDayOf } from './task-time.js';

const visit: Suspension = { id: 'visit', procedure: 'SITE_INSPECTION', reason: '核对经营场所布局', inspectors: [zhang, li] };
const experts: Suspension = { id: 'experts', procedure: 'EXPERT_REVIEW', reason: '评审特殊设计方案', inspectors: [] };
const on = (day: string, time = '10:00') => new Date(`${day}T${time}:00+08:00`);
const end = (pauseId: string, endedOn: string | null = null) => ({ pauseId, finding: '与申请材料一致', endedOn });
const recorded = (task: TaskState, now?: Date): TaskState =>
  [zhang, li].reduce(
    (state, by) => did(recordInspectionAct, state, { pauseId: 'visit', record: `${by.name}：布局与图纸一致` }, { by, ...(now && { now }) }),
    task,
  );

describe('a special procedure', () => {
  it('stops the clock only where the item names it, under these answers', () => {
    const hearing = { ...visit, procedure: 'HEARING' as const };
    expect(tried(suspendAct, held, hearing)).toBe('PROCEDURE_NOT_IN_ITEM');
    expect(sentence(suspendAct, held, hearing)).toBe(
      '本事项没有规定“听证”为不计入期限的特别程序（可以进行的有：现场勘验、专家评审、公示），期限不能暂停',
    );
    expect(tried(suspendAct, { ...held, answers: { LIT: 'NO' } }, experts)).toBe('PROCEDURE_NOT_IN_ITEM');
    expect(did(suspendAct, held, experts).stage).toBe('SUSPENDED');
  });

  it('tells the applicant in writing what for, on what ground and how long at the longest', () => {
    const [pause] = did(suspendAct, held, visit).pauses ?? [];
    expect(pause).toMatchObject({ longest: { amount: 5, unit: 'WORKING_DAY' }, until: '2026-03-17', afterDue: false });
    expect(pause?.notice).toBe(
      '您申请的“店招设置许可”需要进行现场勘验。依据《中华人民共和国行政许可法》第四十五条，自2026-03-10起所需时间最长为5个工作日（预计不晚于2026-03-17结束），不计算在办理期限内。理由：核对经营场所布局。',
    );
  });

  it('goes by two different persons, neither of whom accepted the case', () => {
    expect(tried(suspendAct, held, { ...visit, inspectors: [zhang] })).toBe('TWO_INSPECTORS_NEEDED');
    expect(tried(suspendAct, held, { ...visit, inspectors: [zhang, zhang] })).toBe('TWO_INSPECTORS_NEEDED');
    expect(tried(suspendAct, held, { ...visit, inspectors: [zhang, acceptor] })).toBe('ACCEPTOR_MAY_NOT_DECIDE');
  });

  it('is begun by whoever holds the task or the head, with a reason, and not twice at once', () => {
    expect(tried(suspendAct, held, visit, { by: li })).toBe('TASK_HELD_BY_ANOTHER');
    expect(tried(suspendAct, held, { ...visit, reason: '核对' })).toBe('REASON_MISSING');
    const suspended = did(suspendAct, held, visit, { by: head });
    expect(tried(suspendAct, suspended, { ...visit, id: 'again' })).toBe('PROCEDURE_RUNNING');
  });

  it('keeps everybody from deciding, and the second reviewer from signing, until it has ended', () => {
    const suspended = did(suspendAct, did(nameSecondReviewerAct, held, { reviewer: li }), visit);
    expect(tried(decideAct, suspended, { outcome: 'DENIED' })).toBe('TASK_SUSPENDED');
    expect(sentence(decideAct, suspended, { outcome: 'DENIED' })).toBe('现场勘验尚未结束，不能作出决定');
    expect(tried(coSignAct, suspended, { opinion: '材料与现场一致' }, { by: li })).toBe('TASK_SUSPENDED');
    expect(did(claimAct, suspended, null, { by: head })).toMatchObject({ stage: 'SUSPENDED', claimedBy: 'head' });
  });

  it('ends only when each of those who were sent has made his record', () => {
    const suspended = did(suspendAct, held, visit);
    expect(sentence(resumeAct, suspended, end('visit'))).toBe('张慧、李强尚未填写核查记录');
    expect(tried(recordInspectionAct, suspended, { pauseId: 'visit', record: '布局与图纸一致' }, { by: wang })).toBe('NOT_AN_INSPECTOR');
    const one = did(recordInspectionAct, suspended, { pauseId: 'visit', record: '布局与图纸一致' });
    expect(tried(recordInspectionAct, one, { pauseId: 'visit', record: '布局与图纸一致' })).toBe('RECORD_MADE');
    expect(tried(resumeAct, one, end('visit'))).toBe('INSPECTION_RECORD_MISSING');
    expect(did(resumeAct, recorded(suspended), end('visit'))).toMatchObject({ stage: 'CLAIMED', pauses: [{ finding: '与申请材料一致' }] });
  });

  it('does not end before it began, nor in the future, nor twice, nor without a finding', () => {
    const suspended = recorded(did(suspendAct, held, visit));
    const now = on('2026-03-12');
    expect(tried(resumeAct, suspended, end('visit', '2026-03-09'), { now })).toBe('ENDED_BEFORE_START');
    expect(tried(resumeAct, suspended, end('visit'), { now: on('2026-03-09') })).toBe('ENDED_BEFORE_START');
    expect(tried(resumeAct, suspended, end('visit', '2026-03-13'), { now })).toBe('ENDED_IN_FUTURE');
    expect(tried(resumeAct, suspended, { ...end('visit'), finding: '好' }, { now })).toBe('FINDING_MISSING');
    const resumed = did(resumeAct, suspended, end('visit', '2026-03-11'), { now });
    expect(resumed.pauses?.[0]?.endedAt).toBe('2026-03-11T16:00:00.000Z');
    expect(tried(resumeAct, resumed, end('visit'), { now })).toBe('TASK_NOT_IN_WORK');
    expect(tried(resumeAct, did(suspendAct, resumed, experts, { now }), end('visit'), { now })).toBe('PROCEDURE_NOT_RUNNING');
  });

  it('may run beside another; the clock stands still until both have ended, and counts their time once', () => {
    const visiting = did(suspendAct, held, visit);
    const both = did(suspendAct, visiting, experts, { now: on('2026-03-11') });
    const afterVisit = did(resumeAct, recorded(both), end('visit'), { now: on('2026-03-12') });
    expect(afterVisit.stage).toBe('SUSPENDED');
    const over = did(resumeAct, afterVisit, end('experts'), { now: on('2026-03-13') });
    expect(over.stage).toBe('CLAIMED');
    // The 11th and the 12th were theirs as a whole: the five days that were promised end on the 19th instead of the 17th.
    expect(clockOfTask(officeWith(over, { now: on('2026-03-13') })).committedDueOn).toBe('2026-03-19');
    expect([dueDayOf(officeWith(held)), dueDayOf(officeWith(both)), dueDayOf(officeWith(over))]).toEqual([
      '2026-03-17',
      null,
      '2026-03-19',
    ]);
  });

  it('has no more time than the item gives it, however often it begins', () => {
    const first = did(resumeAct, recorded(did(suspendAct, held, visit)), end('visit'), { now: on('2026-03-13') });
    const second = did(suspendAct, first, { ...visit, id: 'second' }, { now: on('2026-03-16') });
    expect(second.pauses?.[1]).toMatchObject({ longest: { amount: 2, unit: 'WORKING_DAY' }, until: '2026-03-18' });
    const used = did(resumeAct, recorded(did(suspendAct, held, visit)), end('visit'), { now: on('2026-03-17') });
    expect(tried(suspendAct, used, { ...visit, id: 'second' }, { now: on('2026-03-18') })).toBe('PROCEDURE_TIME_USED_UP');
  });

  it('may begin when the limit has passed, but that is told and the delay remains', () => {
    const now = on('2026-04-20');
    const late = did(suspendAct, held, visit, { now });
    expect(late.pauses?.[0]?.afterDue).toBe(true);
    expect(clockOfTask(officeWith(late, { now })).state).toBe('OVERDUE_LEGAL');
  });

  it('voids the second signature: what it finds must be seen by both', () => {
    const named = did(nameSecondReviewerAct, held, { reviewer: li });
    const signedBefore = did(coSignAct, named, { opinion: '材料齐全且属实' }, { by: li });
    expect(did(suspendAct, signedBefore, visit).secondReview).toMatchObject({ signedAt: null, opinion: null });
  });

  it('ends with the case when the window ends that, not before it began', () => {
    const suspended = did(suspendAct, held, visit);
    const ended = { why: 'WITHDRAWN' as const, reason: '不再经营', endedAt: on('2026-03-10', '09:59').toISOString() };
    expect(endedTask(suspended, ended)).toMatchObject({
      stage: 'ENDED',
      pauses: [{ endedAt: MORNING.toISOString(), finding: '办件已终止，程序随之结束' }],
    });
  });
});
